"""Pages with JobPosting data in them: one, or all that a sitemap names; robots.txt is kept for each."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from apps.core.clients.fetching import Fetched, FetchRefused
from apps.integrations.services.adapters.reading import PAGE, Reading
from apps.integrations.services.adapters.sitemap import MOST_PAGES, is_sitemap, read_locations
from apps.integrations.services.adapters.xml import BrokenXml
from apps.jobs.services.imports.formats import read_rows
from apps.jobs.services.imports.identity import LONGEST_ID
from apps.jobs.services.imports.rows import Reason, Row, refused

DEEPEST = 1  # sitemaps that a sitemap may name; theirs may name pages only


def read_pages(reading: Reading) -> Iterator[Row]:
    """Yield every posting of the page, or of the pages on the same host that the sitemap names (at most 500)."""
    with reading.open_part(reading.address, PAGE) as document:
        if not is_sitemap(document.path):
            yield from _postings(document)
            return
        try:
            pages = list(read_locations(document, reading, deepest=DEEPEST))
        except BrokenXml as error:
            yield refused(0, error.rule)
            return
    for url in pages[:MOST_PAGES]:
        if reading.is_over:
            break
        yield from _page(reading, url)
    if len(pages) > MOST_PAGES or reading.is_over:
        yield refused(0, "too_many_rows")


def _page(reading: Reading, url: str) -> Iterator[Row]:
    try:
        with reading.open_part(url, PAGE) as document:
            yield from (row for row in _postings(document) if not _is_bare(row))
    except FetchRefused as refusal:
        yield Row(0, reasons=(Reason("page", "page_not_read", f"{url[:200]}: {refusal}"),))


def _postings(document: Fetched) -> Iterator[Row]:
    for row in read_rows(document.path, kind="jsonld"):
        yield replace(row, columns=_with_page(row.columns, document.url)) if row.columns else row


def _with_page(columns: dict[str, str], url: str) -> dict[str, str]:
    """A posting that names no page of its own stands on this one; without an identifier it is known by it."""
    page = columns.get("url") or url
    known_as = page if len(page) <= LONGEST_ID else hashlib.sha256(page.encode()).hexdigest()
    return {"external_id": known_as, **columns, "url": page}


def _is_bare(row: Row) -> bool:
    """A page without a posting, which a sitemap has many of."""
    return any(reason.rule == "not_a_posting" for reason in row.reasons)
