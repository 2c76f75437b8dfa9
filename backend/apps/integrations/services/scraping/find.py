"""The postings of one source that fit."""

import time
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice

from apps.integrations.models import Feed
from apps.integrations.selectors.scraping import Sought
from apps.integrations.services.adapters import Reading, read_feed
from apps.integrations.services.scraping.words import fold_text, fold_whereabouts
from apps.jobs.services.imports.rows import Row

MOST_READ, MOST_FOUND = 20_000, 500  # rows of one source


@dataclass
class Found:
    """What one source brought.

    :param read: how many rows it had, as far as they were read
    :param is_whole: whether all of them were
    """

    rows: list[Row] = field(default_factory=list)
    read: int = 0
    is_whole: bool = True

    def take(self, row: Row, sought: Sought) -> None:
        """Count the row, and keep it if it fits; one that cannot be read has no columns."""
        self.read += 1
        if row.columns and _fits(row, sought):
            self.rows.append(row)


def find_jobs(feed: Feed, sought: Sought, until: float) -> Found:
    """Read the source, for as long as `time.monotonic()` is below `until`.

    :raises FetchRefused: if it cannot be had
    :raises BadBoard: if its address names no board
    """
    found = Found()
    with closing(read_feed(feed.kind, Reading(feed.address, until=until))) as rows:
        for row in islice(rows, MOST_READ):
            found.take(row, sought)
            if len(found.rows) >= MOST_FOUND or time.monotonic() > until:
                found.is_whole = False
                break
    return found


def _fits(row: Row, sought: Sought) -> bool:
    return sought.fits(words=fold_text(row.columns), whereabouts=fold_whereabouts(row.columns))
