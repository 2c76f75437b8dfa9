"""Addresses that keep a search and change one thing of it."""

from collections.abc import Iterable, Mapping

from django.http import QueryDict

from apps.jobs.selectors.search import SearchPage, write_cursor
from apps.web.api.forms.search import SearchForm

ELSEWHERE = ("cursor", "page", "facets")  # where in the list: no part of the search


def keep_search(query: QueryDict) -> QueryDict:
    """Return what the address asks for: without empty values, the place in the list, and what is not ours.

    A distance from nowhere is left out: the form sends it anyway.
    """
    kept = QueryDict(mutable=True)
    for name, values in query.lists():
        given = [value for value in values if value.strip()]
        if given and name in SearchForm.base_fields and name not in ELSEWHERE:
            kept.setlist(name, given)
    if "near" not in kept:
        kept.pop("radius_km", None)
    return kept


def without(query: QueryDict, *names: str) -> QueryDict:
    """Return the search without these parameters."""
    kept = query.copy()
    for name in names:
        kept.pop(name, None)
    return kept


def with_values(query: QueryDict, values: Mapping[str, str | Iterable[str]]) -> QueryDict:
    """Return the search with these parameters in place of its own; an empty one is left out."""
    kept = query.copy()
    for name, value in values.items():
        given = [value] if isinstance(value, str) else list(value)
        kept.setlist(name, given)
    return keep_search(kept)


def write_query(query: QueryDict) -> str:
    """Write it behind a path, with the question mark; empty if nothing is asked."""
    return f"?{query.urlencode()}" if query else ""


def link_pages(page: SearchPage, query: QueryDict) -> dict[str, str]:
    """Return the addresses of the pages beside this one, as far as there are any."""
    beside = {"previous": page.previous_cursor, "next": page.next_cursor}
    start = f"?{query.urlencode()}&" if query else "?"
    return {name: f"{start}cursor={write_cursor(cursor)}" for name, cursor in beside.items() if cursor}
