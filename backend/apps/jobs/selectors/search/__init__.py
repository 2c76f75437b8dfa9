"""The public search over live postings (docs/search.md)."""

from apps.jobs.selectors.search.criteria import (
    DEEPEST_ROW,
    LARGEST_PAGE,
    Cursor,
    Filters,
    Search,
    Sort,
)
from apps.jobs.selectors.search.places import get_near
from apps.jobs.selectors.search.run import SearchPage, count_facets, list_matching_jobs

__all__ = [
    "DEEPEST_ROW",
    "LARGEST_PAGE",
    "Cursor",
    "Filters",
    "Search",
    "SearchPage",
    "Sort",
    "count_facets",
    "get_near",
    "list_matching_jobs",
]
