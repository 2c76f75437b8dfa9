"""How long one run may take, and how much."""

import time
from collections.abc import Iterator

from apps.jobs.services.imports.rows import Row, refused

MOST_ROWS = 100_000
LONGEST_SECONDS = 20 * 60


def bounded(rows: Iterator[Row]) -> Iterator[Row]:
    """Stop after so many rows or so much time, with a row that says so."""
    until = time.monotonic() + LONGEST_SECONDS
    for count, row in enumerate(rows, start=1):
        if count > MOST_ROWS or time.monotonic() > until:
            yield refused(count, "too_many_rows")
            return
        yield row
