"""Rows into a table of this transaction by COPY: no statement holds them, and no row costs a round trip."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

CREATE = "CREATE TEMPORARY TABLE {} ON COMMIT DROP AS {} WITH NO DATA"


def fill_stage(name: str, *, like: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Make the temporary table and fill it; it goes with the transaction.

    :param like: a SELECT that gives the columns and their types
    """
    with connection.cursor() as cursor:
        cursor.execute(CREATE.format(name, like))
        with cursor.copy(f"COPY {name} ({', '.join(columns)}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)


def drop_stage(name: str) -> None:
    """Drop it before the transaction ends, so that the next one may have its name (a test's never ends)."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS {name}")
