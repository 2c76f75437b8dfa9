"""A connection that only reads, and does not wait for ever."""

import os
import time
from typing import Any

from django.db import connections
from psycopg import AsyncClientCursor, AsyncConnection
from psycopg.abc import RV, PQGen
from psycopg.errors import _WaitTimeout

from apps.core.clients.postgis.patience import Silent

LIMIT = 10.0  # seconds for one answer, as for every caller of the backend (config.wsgi)
PING_LIMIT = 2.0
READ_ONLY = " -c default_transaction_read_only=on"


class BoundedConnection(AsyncConnection[Any]):
    """What BoundedConnection of the engine is, for asyncio."""

    limit = LIMIT
    answered_at = 0.0  # of the monotonic clock

    async def wait(self, gen: PQGen[RV], interval: float = 0.1, timeout: float | None = None) -> RV:
        """Wait for one answer.

        :raises Silent: after the limit
        """
        try:
            answer = await super().wait(gen, interval, self.limit if timeout is None else timeout)
        except _WaitTimeout as error:
            if timeout is not None:
                raise
            self.pgconn.finish()
            raise Silent(f"PostgreSQL gave no answer for {self.limit:.0f} s") from error
        self.answered_at = time.monotonic()
        return answer


async def ping(connection: BoundedConnection) -> None:
    """Ask whether the server is still there; one that is slow to answer even that counts as gone.

    :raises OperationalError: if it is gone
    """
    connection.limit = PING_LIMIT
    try:
        await connection.execute("")
    finally:
        connection.limit = LIMIT


def read_only() -> None:
    """Let every connection of this process read only; behind a pooler (DB_POOLED) no connection can have wishes."""
    options = connections.settings["default"]["OPTIONS"]
    if "options" in options and READ_ONLY not in options["options"]:
        options["options"] += READ_ONLY


def parameters() -> dict[str, Any]:
    """Connect as Django would: same role, same wishes."""
    os.environ["PGTZ"] = "UTC"  # libpq asks for it at the start, where a pooler understands it
    known: dict[str, Any] = connections["default"].get_connection_params()
    if "options" in known and READ_ONLY not in known["options"]:
        known["options"] += READ_ONLY
    # Never by itself; but what is asked to be prepared must not be refused, as it would be without a number here.
    wishes = {"autocommit": True, "cursor_factory": AsyncClientCursor, "prepare_threshold": 1_000_000}
    return known | wishes
