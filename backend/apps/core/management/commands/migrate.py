"""Django's `migrate`, as the role that owns the tables."""

from typing import Any

from django.core.management.commands import migrate
from django.db import connections

from apps.core.clients.postgis.owner import as_owner
from apps.core.selectors import list_append_only_tables, list_reporting_columns
from apps.core.services import grant_access, grant_reporting


class Command(migrate.Command):
    """Apply migrations as the owner (POSTGRES_OWNER), then grant application and reports what they need."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Switch roles around Django's own work."""
        connection = connections[options["database"]]
        with as_owner(connection):
            super().handle(*args, **options)
            grant_access(append_only=list_append_only_tables())
            grant_reporting(columns=list_reporting_columns())
