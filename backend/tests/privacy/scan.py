"""Looks for words in every column of every table, by the database's own catalog and not by our models."""

from collections.abc import Iterable

from django.db import connection

# Whatever can hold text, and bytes as well.
COLUMNS = """
    SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE'
      AND (c.data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea', 'uuid', 'ARRAY',
                           'tsvector', 'inet', 'xml')
           OR c.data_type = 'USER-DEFINED' AND c.udt_name NOT IN ('geometry', 'geography'))
"""
REFERENCE = {
    "jobs_searchword",
    "jobs_spelling",
    "locations_postcode",
    "locations_place",
    "locations_placename",
    "jobs_occupation",
    "spatial_ref_sys",
}


def find_everywhere(words: Iterable[str]) -> set[str]:
    """Name the columns (table.column) in which one of the words stands, whatever its case."""
    looked_for = [word.casefold() for word in words]
    with connection.cursor() as cursor:
        cursor.execute(COLUMNS)
        columns = [column for column in cursor.fetchall() if column[0] not in REFERENCE]
        assert len(columns) > 200  # the catalog was read
        return {
            f"{table}.{column}"
            for table, column, kind in columns
            if _holds(cursor, table, column, kind, looked_for)
        }


def _holds(cursor: object, table: str, column: str, kind: str, words: list[str]) -> bool:
    text = f"encode(\"{column}\", 'escape')" if kind == "bytea" else f'"{column}"::text'
    sought = " OR ".join(["position(%s IN lower(" + text + ")) > 0"] * len(words))
    cursor.execute(f'SELECT EXISTS (SELECT FROM "{table}" WHERE {sought})', words)  # type: ignore[attr-defined]
    return bool(cursor.fetchone()[0])  # type: ignore[attr-defined]
