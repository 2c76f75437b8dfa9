"""Test databases belong to the owner of the tables, as in production."""

from typing import Any

from django.db.backends.postgresql.creation import DatabaseCreation

from apps.core.clients.postgis.owner import as_owner


class OwnedDatabaseCreation(DatabaseCreation):
    """Makes and drops test databases as the owner; the tests themselves run as the application."""

    def create_test_db(self, *args: Any, **kwargs: Any) -> str:
        """Make it and apply the migrations."""
        with as_owner(self.connection):
            return super().create_test_db(*args, **kwargs)

    def destroy_test_db(self, *args: Any, **kwargs: Any) -> None:
        """Drop it."""
        with as_owner(self.connection):
            super().destroy_test_db(*args, **kwargs)
