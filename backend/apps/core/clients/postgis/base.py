"""The engine: named in DATABASES, where Django looks for a module `base` with a `DatabaseWrapper`."""

import time
from collections import defaultdict
from types import ModuleType
from typing import Any

import psycopg
from django.contrib.gis.db.backends.postgis import base

from apps.core.clients.postgis import long_statements
from apps.core.clients.postgis.creation import OwnedDatabaseCreation
from apps.core.clients.postgis.patience import BoundedConnection
from apps.core.clients.postgis.turnstile import Turnstile

RECENT_SECONDS = (
    1.0  # who answered so shortly ago is not pinged: under load that would be every second statement
)
PING_SECONDS = 2.0  # is a kept connection still good? Asked at the start of every request.
turnstiles: defaultdict[tuple[Any, ...], Turnstile] = defaultdict(Turnstile)  # by database; of all threads
# Django connects by `Database.connect` and takes the names of errors from there.
driver = ModuleType(psycopg.__name__)
vars(driver).update({**vars(psycopg), "connect": BoundedConnection.connect})
long_statements.remember()


class DatabaseWrapper(base.DatabaseWrapper):
    """PostGIS with connections that do not wait for ever."""

    Database = driver
    creation_class = OwnedDatabaseCreation

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Connect, unless that failed a moment ago."""
        target = tuple(conn_params.get(name) for name in ("host", "port", "dbname"))
        with turnstiles[target].attempt():
            return super().get_new_connection(conn_params)

    def is_usable(self) -> bool:
        """Ping, unless it answered just now; a server that is slow to answer even that counts as gone."""
        if self.connection is None or self.connection.closed:
            return False
        if time.monotonic() - self.connection.answered_at < RECENT_SECONDS:
            return True
        self.connection.ping_limit = PING_SECONDS
        try:
            return bool(super().is_usable())
        finally:
            self.connection.ping_limit = None
