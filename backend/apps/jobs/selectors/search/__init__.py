"""The public search over live postings (docs/search.md).

Only `run` and `places` ask the database. The rest says what to ask: `plan_search` for a page, and the edge asks it
through a connection of its own.
"""

from apps.jobs.selectors.search.box_texts import read_box
from apps.jobs.selectors.search.criteria import (
    DEEPEST_ROW,
    LARGEST_PAGE,
    MOST_PLACES,
    Box,
    Cursor,
    Filters,
    Search,
    Sort,
)
from apps.jobs.selectors.search.cursors import read_cursor, write_cursor
from apps.jobs.selectors.search.places import get_near
from apps.jobs.selectors.search.plan import Plan, SearchPage, plan_search
from apps.jobs.selectors.search.run import count_facets, list_matching_jobs
from apps.jobs.selectors.search.statement import Statement

__all__ = [
    "DEEPEST_ROW",
    "LARGEST_PAGE",
    "MOST_PLACES",
    "Box",
    "Cursor",
    "Filters",
    "Plan",
    "Search",
    "SearchPage",
    "Sort",
    "Statement",
    "count_facets",
    "get_near",
    "list_matching_jobs",
    "plan_search",
    "read_box",
    "read_cursor",
    "write_cursor",
]
