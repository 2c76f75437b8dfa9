"""What an adapter reads from: the feed's address, and every other address that this one leads to."""

import math
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from apps.core.clients.fetching import Fetched, Limits, Validators, fetch
from apps.jobs.services.imports.rows import Row

MEGABYTE = 1024 * 1024
FILE = Limits(max_bytes=50 * MEGABYTE, deadline_seconds=120.0)
PAGE = Limits(max_bytes=5 * MEGABYTE, deadline_seconds=20.0)
BOARD = Limits(max_bytes=16 * MEGABYTE, deadline_seconds=60.0, asks_robots=False)  # held in memory as a whole


class Unchanged(Exception):
    """The feed is what it was when it was read last."""


@dataclass
class Reading:
    """One reading of one address.

    :param address: as the organization gave it
    :param known: what the last reading learned about the document; empty: read it in any case
    :param learned: the same for the next one, after `open_feed`
    :param until: of `time.monotonic()`; nothing more is opened afterwards, also if what was opened held no row
    """

    address: str
    known: Validators = field(default_factory=Validators)
    learned: Validators = field(default_factory=Validators)
    until: float = math.inf

    @property
    def is_over(self) -> bool:
        """Whether the time is up."""
        return time.monotonic() > self.until

    @contextmanager
    def open_feed(self, url: str, limits: Limits) -> Iterator[Fetched]:
        """Open the one document that the feed is.

        :raises Unchanged: if it is what it was
        :raises FetchRefused: if it cannot be had
        """
        with fetch(url, limits=limits, conditional=self.known) as document:
            if document.is_unchanged:
                raise Unchanged
            self.learned = document.validators
            yield document

    @contextmanager
    def open_part(self, url: str, limits: Limits) -> Iterator[Fetched]:
        """Open a document that is only a part of the feed.

        :raises FetchRefused: if it cannot be had
        """
        with fetch(url, limits=limits) as document:
            yield document


Adapter = Callable[[Reading], Iterator[Row]]


def number_rows(rows: Iterator[Row]) -> Generator[Row]:
    """Count them through from 1, whatever they came from."""
    for number, row in enumerate(rows, start=1):
        yield replace(row, number=number)
