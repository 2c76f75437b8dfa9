"""One statement that answers a search: page, exact count and facets, already as JSON."""

from datetime import datetime
from typing import Any

from apps.jobs.selectors.search.cards import CARD
from apps.jobs.selectors.search.circles import FLAT, meters
from apps.jobs.selectors.search.conditions import in_reach, parameters, where
from apps.jobs.selectors.search.criteria import Search
from apps.jobs.selectors.search.facets import COUNT, FACETS, TOTAL, TOTAL_AND_FACETS
from apps.jobs.selectors.search.order import (
    beyond_cursor,
    is_by_neighbor,
    order_by,
    page_parameters,
    sort_key,
    window,
)

Statement = tuple[str, dict[str, Any]]

# With words, finding the rows is the cost: find them once.
FOUND = """hit AS MATERIALIZED (
    SELECT l.job_id, {key} AS key, l.occupation_id, l.contract_type FROM jobs_livejob l WHERE {where}{in_reach}
), page AS MATERIALIZED (
    SELECT l.job_id AS id, l.key FROM hit l WHERE true{beyond} ORDER BY {order} {window}
), """
# Without words, counting reads an index alone, and the page is read on its own in the order of another.
ORDERED = """page AS MATERIALIZED (
    SELECT l.job_id AS id, {key} AS key FROM jobs_livejob l WHERE {where}{in_reach}{beyond} ORDER BY {order} {window}
), """
# The spatial index gives neighbors in order, but no order among those at the same distance: take all of these. Who is
# among the nearest of several places is among the nearest of one of them.
NEIGHBORS = """page AS MATERIALIZED (
    SELECT l.id, l.key FROM ({each}) l ORDER BY {order} {window}
), """
NEIGHBORS_OF_ONE = """SELECT l.id, l.key FROM (
        SELECT l.job_id AS id, {key} AS key FROM jobs_livejob l
        WHERE l.point_rd && ST_Expand({point}, %(farthest)s) AND {where}{beyond}
        ORDER BY l.point_rd <-> {point} FETCH FIRST %(reach)s ROWS WITH TIES) l"""
GROUPS = """groups AS MATERIALIZED ({counted}), """
ANSWER = """card AS MATERIALIZED (
    SELECT l.key, l.id, {card} AS json
    FROM (SELECT * FROM page l ORDER BY {order} LIMIT %(page_size)s) l JOIN jobs_job j ON j.id = l.id
)
SELECT
    {count},
    coalesce((SELECT json_agg(json ORDER BY {shown}) FROM card l), '[]')::text,
    {facets},
    (SELECT count(*) FROM page) > %(page_size)s,
    (SELECT array_agg(ARRAY[key::text, id::text] ORDER BY {shown}) FROM card l)"""


def build_statement(search: Search, *, language: str, at: datetime) -> Statement:
    """Return SQL and parameters of this search.

    The row it gives: count, results as JSON text, facets as JSON text or null, whether there are more rows in
    reading direction, and of every row of the page its sort value and id, as text.
    """
    filters = search.filters
    is_found_once = filters.q is not None
    matching = {"where": where(filters), "in_reach": in_reach(filters)}
    source = "hit l" if is_found_once else "jobs_livejob l WHERE {where}{in_reach}".format(**matching)
    counted = (TOTAL_AND_FACETS if search.facets else TOTAL).format(source=source)
    answer = ANSWER.format(
        order=order_by(search, "l.key", "l.id"),
        card=CARD.format(distance=meters(len(filters.near)) if filters.near else "NULL"),
        count=COUNT,
        shown=order_by(search, "l.key", "l.id", as_shown=True),
        facets=FACETS if search.facets else "NULL",
    )
    values = {**parameters(filters, at=at), **page_parameters(search), "shown_in": language}
    return f"WITH {_page(search, matching)}{GROUPS.format(counted=counted)}{answer}", values


def _page(search: Search, matching: dict[str, str]) -> str:
    key = sort_key(search)
    if search.filters.q is not None:
        order, beyond = order_by(search, "l.key", "l.job_id"), beyond_cursor(search, "l.key", "l.job_id")
        return FOUND.format(key=key, order=order, beyond=beyond, window=window(search), **matching)
    beyond = beyond_cursor(search, key, "l.job_id")
    if is_by_neighbor(search):
        each = " UNION ".join(
            NEIGHBORS_OF_ONE.format(point=FLAT.format(place), key=key, beyond=beyond, **matching)
            for place in range(len(search.filters.near))
        )
        return NEIGHBORS.format(each=each, order=order_by(search, "l.key", "l.id"), window=window(search))
    order = order_by(search, key, "l.job_id")
    return ORDERED.format(key=key, order=order, beyond=beyond, window=window(search), **matching)
