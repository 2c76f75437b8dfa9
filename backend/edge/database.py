"""Asking PostgreSQL through a pool of our own."""

import time
from collections.abc import Mapping
from typing import Any

import structlog
from django.conf import settings
from django.db import connections
from psycopg import AsyncCursor, InterfaceError, OperationalError
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from apps.core.clients.postgis.patience import Silent
from apps.core.errors import ServiceUnavailable
from edge.bounded import BoundedConnection, parameters, ping

log = structlog.get_logger(__name__)
Row = tuple[Any, ...]
AWAY = (OperationalError, InterfaceError)
WAIT = 2.0  # seconds for a connection that is free
RECENT = 1.0  # seconds; who answered so shortly ago is not pinged
PAUSE = 1.0  # seconds without a new try after one that failed
RETRY_AFTER = 5  # seconds, as the backend says


class Cut(OperationalError):
    """The connection broke while it was asked."""


class Database:
    """A bounded pool; after a failure everybody is told no at once for a moment, instead of standing in line."""

    def __init__(self) -> None:
        self._may_prepare = not connections["default"].settings_dict.get("DISABLE_SERVER_SIDE_CURSORS")
        self._closed_until = self._broke_at = self._answered_at = 0.0
        self.pool = AsyncConnectionPool(
            connection_class=BoundedConnection,
            kwargs=parameters(),
            min_size=1,
            max_size=settings.EDGE_POOL_SIZE,
            timeout=WAIT,
            check=self._check,
            reconnect_timeout=PAUSE,
            open=False,
            name="edge",
        )

    async def ask(self, sql: str, values: Mapping[str, Any], *, prepare: bool = False) -> Row | None:
        """Run one statement and return the first row.

        :param prepare: whether it has one good plan for all values, so that it need not be planned every time
        :raises ServiceUnavailable: if the database is away
        """
        if time.monotonic() < self._closed_until:
            raise ServiceUnavailable(retry_after=RETRY_AFTER)
        try:
            row = await self._ask_twice(sql, values, prepare and self._may_prepare)
        except AWAY as error:
            raise self._explain(error) from error
        self._answered_at = time.monotonic()
        return row

    def _explain(self, error: Exception) -> ServiceUnavailable:
        """Close the door for a moment, unless it is only the line that is too long: others were just answered."""
        now = time.monotonic()
        if isinstance(error, PoolTimeout) and now - self._answered_at < 2 * WAIT:
            return ServiceUnavailable(retry_after=1)
        self._closed_until = now + PAUSE
        log.error("database_unavailable", reason=type(error).__name__)
        return ServiceUnavailable(retry_after=RETRY_AFTER)

    async def _ask_twice(self, sql: str, values: Mapping[str, Any], prepare: bool) -> Row | None:
        """Ask again if the connection was cut: after a restart of the server all that are kept are."""
        try:
            return await self._ask(sql, values, prepare)
        except Cut:
            self._broke_at = time.monotonic()
            return await self._ask(sql, values, prepare)

    async def _ask(self, sql: str, values: Mapping[str, Any], prepare: bool) -> Row | None:
        connection = await self.pool.getconn()
        try:
            cursor = AsyncCursor(connection) if prepare else connection.cursor()
            await cursor.execute(sql, values, prepare=prepare)
            row: Row | None = await cursor.fetchone()
        except AWAY as error:
            if connection.closed and not isinstance(error, Silent):
                raise Cut from error
            raise
        finally:
            await self.pool.putconn(connection)
        return row

    async def _check(self, connection: BoundedConnection) -> None:
        if connection.answered_at < max(self._broke_at, time.monotonic() - RECENT):
            await ping(connection)
