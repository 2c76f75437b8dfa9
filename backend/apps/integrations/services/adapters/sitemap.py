"""Which pages a sitemap names (sitemaps.org)."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from apps.core.clients.fetching import Fetched
from apps.integrations.services.adapters.reading import PAGE, Reading
from apps.integrations.services.adapters.xml import read_records, tag, text

MOST_PAGES, MOST_SITEMAPS = 500, 10
LOOK = 2048  # bytes


def is_sitemap(path: Path) -> bool:
    """Whether it is a list of pages, by how it starts."""
    with path.open("rb") as file:
        start = file.read(LOOK).replace(b"\0", b"")  # UTF-16
    return b"<urlset" in start or b"<sitemapindex" in start


def read_locations(document: Fetched, reading: Reading, *, deepest: int) -> Iterator[str]:
    """Yield the pages on the same host, also those of the sitemaps that it names.

    :raises BrokenXml: if one of them breaks
    :raises FetchRefused: if one of them cannot be had
    """
    host = urlsplit(document.url).netloc
    for url in _locations(document.path, "url"):
        if urlsplit(url).netloc == host:
            yield url
    if deepest:
        for url in _locations(document.path, "sitemap")[:MOST_SITEMAPS]:
            with reading.open_part(url, PAGE) as inner:
                yield from read_locations(inner, reading, deepest=deepest - 1)


def _locations(path: Path, name: str) -> list[str]:
    found: list[str] = []
    for entry in read_records(path, name=name):
        found += [text(child) for child in entry if tag(child) == "loc"]
        if len(found) > MOST_PAGES:
            break
    return found
