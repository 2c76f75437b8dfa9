"""A page of the search as an answer, and the links that lead on from it."""

from string import printable
from urllib.parse import quote, unquote_plus

import orjson

from apps.jobs.selectors.search import DEEPEST_ROW, Cursor, SearchPage, write_cursor

PLACE_IN_LIST = ("page", "cursor")
LAST_PAGE = 50


def write_page(page: SearchPage, *, address: str, query_string: str) -> bytes:
    """Put the parts of the answer together; what PostgreSQL wrote is not read again.

    :param address: of the search: scheme, host and path
    :param query_string: as it came, bytes read as Latin-1 (WSGI); the links differ from it in the page only
    """
    after, before = links(page, address, query_string)
    head = {"count": page.count, "next": after, "previous": before, "corrected_q": page.corrected_q}
    facets = f',"facets":{page.facets}' if page.facets else ""
    return f'{orjson.dumps(head)[:-1].decode()},"results":{page.results}{facets}}}'.encode()


def links(page: SearchPage, address: str, query_string: str) -> tuple[str | None, str | None]:
    """Return the addresses of the next and the previous page.

    Who counts pages gets pages, as far as they go; everybody else, and everything behind that, goes by cursor.
    """
    parts = [part for part in _in_ascii(query_string).split("&") if part]
    kept = [part for part in parts if _name(part) not in PLACE_IN_LIST]

    def to(name: str, value: str) -> str:
        return f"{address}?{'&'.join([*kept, f'{name}={value}'])}"

    def by_cursor(cursor: Cursor | None) -> str | None:
        return to("cursor", write_cursor(cursor)) if cursor else None

    if not any(_name(part) == "page" for part in parts):
        return by_cursor(page.next_cursor), by_cursor(page.previous_cursor)
    number = page.search.page
    previous = to("page", str(number - 1)) if number > 1 else None
    if page.has_more and (number + 1) * page.search.page_size <= DEEPEST_ROW and number < LAST_PAGE:
        return to("page", str(number + 1)), previous
    return by_cursor(page.next_cursor), previous


def _in_ascii(query_string: str) -> str:
    """Write bytes that the caller left bare ("ą") as an address has them: in the JSON they would become other ones."""
    return query_string if query_string.isascii() else quote(query_string, safe=printable, encoding="latin-1")


def _name(part: str) -> str:
    return unquote_plus(part.partition("=")[0])
