"""One at a time with a file."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def alone_with_file(storage_name: str) -> Iterator[bool]:
    """Keep every other process from moving or removing this file meanwhile; False if one is doing so.

    A lock of the session: nothing is held open while a storage takes its time, and PostgreSQL frees it when we die.
    """
    key = f"documents.file:{storage_name}"
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", [key])
        (is_free,) = cursor.fetchone()
        try:
            yield is_free
        finally:
            if is_free:
                cursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [key])
