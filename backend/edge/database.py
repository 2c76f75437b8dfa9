"""Asking PostgreSQL through a pool of our own."""

import time
from collections.abc import Mapping
from typing import Any

import structlog
from django.conf import settings
from psycopg import InterfaceError, OperationalError
from psycopg_pool import AsyncConnectionPool

from apps.core.errors import ServiceUnavailable
from edge.bounded import BoundedConnection, check, parameters

log = structlog.get_logger(__name__)
Row = tuple[Any, ...]
AWAY = (OperationalError, InterfaceError)
WAIT = 2.0  # seconds for a connection that is free
PAUSE = 1.0  # seconds without a new try after one that failed
RETRY_AFTER = 5  # seconds, as the backend says


class Database:
    """A bounded pool; after a failure everybody is told no at once for a moment, instead of standing in line."""

    def __init__(self) -> None:
        self._closed_until = 0.0
        self.pool = AsyncConnectionPool(
            connection_class=BoundedConnection,
            kwargs=parameters(),
            min_size=1,
            max_size=settings.EDGE_POOL_SIZE,
            timeout=WAIT,
            check=check,
            reconnect_timeout=PAUSE,
            open=False,
            name="edge",
        )

    async def ask(self, sql: str, values: Mapping[str, Any]) -> Row | None:
        """Run one statement and return the first row.

        :raises ServiceUnavailable: if the database is away
        """
        if time.monotonic() < self._closed_until:
            raise ServiceUnavailable(retry_after=RETRY_AFTER)
        try:
            return await self._ask(sql, values)
        except AWAY as error:
            self._closed_until = time.monotonic() + PAUSE
            log.error("database_unavailable", reason=type(error).__name__)
            raise ServiceUnavailable(retry_after=RETRY_AFTER) from error

    async def _ask(self, sql: str, values: Mapping[str, Any]) -> Row | None:
        connection = await self.pool.getconn()
        try:
            cursor = await connection.execute(sql, values)
            row: Row | None = await cursor.fetchone()
        finally:
            await self.pool.putconn(connection)
        return row
