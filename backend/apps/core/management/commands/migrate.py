"""Django's `migrate`, as the role that owns the tables."""

from typing import Any

from django.core.management.commands import migrate
from django.db import connections

from apps.core.clients.postgis.owner import as_owner
from apps.core.services import grant_access


class Command(migrate.Command):
    """Apply migrations as the owner (POSTGRES_OWNER), then grant the application what it needs."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Switch roles around Django's own work."""
        connection = connections[options["database"]]
        with as_owner(connection):
            super().handle(*args, **options)
            grant_access()
