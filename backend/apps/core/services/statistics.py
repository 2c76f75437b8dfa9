"""What the planner knows about the tables."""

from django.db import connection

from apps.core.clients.postgis.owner import as_owner


def refresh_statistics(*tables: str) -> None:
    """Tell the planner how tables look after many new rows; only their owner may. Not inside of a transaction."""
    with as_owner(connection), connection.cursor() as cursor:
        cursor.execute("ANALYZE " + ", ".join(connection.ops.quote_name(table) for table in tables))
