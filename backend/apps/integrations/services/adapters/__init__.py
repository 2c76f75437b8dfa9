"""One adapter per kind of feed: from an address to rows in the columns of the import (docs/feeds.md)."""

from collections.abc import Generator, Mapping

from apps.integrations.enums import FeedKind
from apps.integrations.services.adapters.boards import BadBoard, check_address
from apps.integrations.services.adapters.greenhouse import read_greenhouse
from apps.integrations.services.adapters.indeed import read_indeed
from apps.integrations.services.adapters.lever import read_lever
from apps.integrations.services.adapters.pages import read_pages
from apps.integrations.services.adapters.personio import read_personio
from apps.integrations.services.adapters.reading import Adapter, Reading, Unchanged, number_rows
from apps.integrations.services.adapters.recruitee import read_recruitee
from apps.integrations.services.adapters.table import read_csv
from apps.jobs.services.imports.rows import Row

ADAPTERS: Mapping[str, Adapter] = {
    FeedKind.JOBPOSTING: read_pages,
    FeedKind.INDEED_XML: read_indeed,
    FeedKind.PERSONIO_XML: read_personio,
    FeedKind.GREENHOUSE: read_greenhouse,
    FeedKind.LEVER: read_lever,
    FeedKind.RECRUITEE: read_recruitee,
    FeedKind.CSV: read_csv,
}


def read_feed(kind: str, reading: Reading) -> Generator[Row]:
    """Read the rows one by one; what cannot be read is a row with reasons, and never an exception.

    :raises Unchanged: if nothing is new
    :raises FetchRefused: if the feed's own address cannot be read
    """
    return number_rows(ADAPTERS[kind](reading))


__all__ = ["BadBoard", "Reading", "Unchanged", "check_address", "read_feed"]
