"""CSV at an address."""

from collections.abc import Iterator

from apps.integrations.services.adapters.reading import FILE, Reading
from apps.jobs.services.imports.formats import read_rows
from apps.jobs.services.imports.rows import Row


def read_csv(reading: Reading) -> Iterator[Row]:
    """Yield the rows of the file; the same columns as of `manage.py import_jobs` (docs/search.md)."""
    with reading.open_feed(reading.address, FILE) as document:
        yield from read_rows(document.path, kind="csv")
