"""Words that say nothing."""

from dataclasses import replace

from apps.jobs.selectors.search.criteria import Search, Sort
from apps.jobs.selectors.search.words import say_something


def without_empty_words(search: Search) -> Search:
    """Return the search without its `q` if that says nothing ("de", "the"); there is no relevance to sort by then."""
    filters = search.filters
    if filters.q is None or say_something(filters.q):
        return search
    usual = Sort.DISTANCE if filters.near else Sort.NEWEST
    sort = usual if search.sort == Sort.RELEVANCE else search.sort
    return replace(search, filters=replace(filters, q=None), sort=sort)
