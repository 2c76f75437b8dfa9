"""Orders, and pages by keyset: the next page starts behind a row, wherever it has moved meanwhile."""

from dataclasses import dataclass
from typing import Any

from apps.jobs.selectors.search.circles import squared_meters
from apps.jobs.selectors.search.criteria import Search, Sort
from apps.jobs.selectors.search.words import QUERY


@dataclass(frozen=True)
class Key:
    """What rows are sorted by; the id breaks ties."""

    sql: str
    type: str
    descending: bool


KEYS = {
    Sort.RELEVANCE: Key(f"ts_rank(l.words, {QUERY})::float8", "float8", descending=True),
    Sort.DISTANCE: Key("sqrt({squared})", "float8", descending=False),
    Sort.NEWEST: Key("l.published_at", "timestamptz", descending=True),
    Sort.PAY: Key("l.pay_max_cents", "integer", descending=True),
}


def sort_key(search: Search) -> str:
    """Return what the rows are sorted by."""
    key = KEYS[search.sort].sql
    return key.format(squared=squared_meters(len(search.filters.near))) if search.filters.near else key


def is_by_neighbor(search: Search) -> bool:
    """Whether the page can be read off the spatial index, nearest first; with words that would read past too many."""
    return search.sort == Sort.DISTANCE and search.filters.q is None and not _is_backwards(search)


def order_by(search: Search, key: str, id: str, *, as_shown: bool = False) -> str:
    """Return the ORDER BY in which the page is read: backwards it is turned round, but not as it is shown."""
    is_descending = KEYS[search.sort].descending if as_shown else _is_descending(search)
    direction = "DESC" if is_descending else "ASC"
    return f"{key} {direction}, {id} {direction}"


def beyond_cursor(search: Search, key: str, id: str) -> str:
    """Return the condition that a row lies beyond the cursor, in reading direction; without a cursor, all do.

    A job that says no pay has no place in an order by pay. The publish gate lets none through.
    """
    has_key = f" AND {key} IS NOT NULL" if search.sort == Sort.PAY else ""
    if not search.cursor:
        return has_key
    sign = "<" if _is_descending(search) else ">"
    return f"{has_key} AND ({key}, {id}) {sign} (%(cursor_value)s::{KEYS[search.sort].type}, %(cursor_id)s::uuid)"


def window(search: Search) -> str:
    """Return LIMIT and OFFSET: one row more than the page, to see whether there is another one."""
    return "LIMIT %(page_size)s + 1" + (" OFFSET %(offset)s" if search.page > 1 else "")


def page_parameters(search: Search) -> dict[str, Any]:
    """Return the values that the three above want, and `reach`: how many rows from the start the page ends."""
    offset = (search.page - 1) * search.page_size
    values: dict[str, Any] = {
        "page_size": search.page_size,
        "offset": offset,
        "reach": offset + search.page_size + 1,
    }
    if search.cursor:
        values |= {"cursor_value": search.cursor.value, "cursor_id": search.cursor.id}
    return values


def _is_backwards(search: Search) -> bool:
    return search.cursor is not None and search.cursor.backwards


def _is_descending(search: Search) -> bool:
    return KEYS[search.sort].descending != _is_backwards(search)
