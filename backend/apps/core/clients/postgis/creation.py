"""Test databases belong to the owner of the tables, as in production."""

from typing import Any

from django.db.backends.postgresql.creation import DatabaseCreation

from apps.core.clients.postgis.owner import as_owner

END_OTHERS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
"""


class OwnedDatabaseCreation(DatabaseCreation):
    """Makes and drops test databases as the owner; the tests themselves run as the application."""

    def create_test_db(self, *args: Any, **kwargs: Any) -> str:
        """Make it and apply the migrations."""
        with as_owner(self.connection):
            return super().create_test_db(*args, **kwargs)

    def destroy_test_db(self, *args: Any, **kwargs: Any) -> None:
        """Drop it, after ending what a thread of a test may have left open: only its own role can."""
        with self.connection.cursor() as cursor:
            cursor.execute(END_OTHERS)
        with as_owner(self.connection):
            super().destroy_test_db(*args, **kwargs)
