"""One statement that answers a search: page, exact count and facets, already as JSON."""

from datetime import datetime
from typing import Any

from apps.jobs.selectors.search.cards import CARD
from apps.jobs.selectors.search.circles import FLAT, meters
from apps.jobs.selectors.search.conditions import in_reach, parameters, where
from apps.jobs.selectors.search.criteria import Search
from apps.jobs.selectors.search.facets import COUNT, FACETS, IS_REPEATED, TOTAL, TOTAL_AND_FACETS
from apps.jobs.selectors.search.order import (
    beyond_cursor,
    is_by_neighbor,
    order_by,
    page_parameters,
    sort_key,
    window,
)
from apps.jobs.selectors.search.pieces import Pieces
from apps.jobs.selectors.search.repeats import collapsing

Statement = tuple[str, dict[str, Any]]

# With words, finding the rows is the cost: find them once.
FOUND = """hit AS MATERIALIZED (
    SELECT l.job_id, {key} AS key, l.occupation_id, l.contract_type{number} FROM jobs_livejob l WHERE {where}{in_reach}
), {extra}page AS MATERIALIZED (
    SELECT l.job_id AS id, l.* FROM hit l WHERE true{beyond}{only} ORDER BY {order} {window}
), """
# Without words, counting reads an index alone, and the page is read on its own in the order of another.
ORDERED = """{extra}page AS MATERIALIZED (
    SELECT l.job_id AS id, {key} AS key{number}
    FROM jobs_livejob l WHERE {where}{in_reach}{beyond}{only} ORDER BY {order} {window}
), """
# The spatial index gives neighbors in order, but no order among those at the same distance: take all of these. Who is
# among the nearest of several places is among the nearest of one of them.
NEIGHBORS = """{extra}page AS MATERIALIZED (
    SELECT l.* FROM ({each}) l ORDER BY {order} {window}
), """
NEIGHBORS_OF_ONE = """SELECT l.* FROM (
        SELECT l.job_id AS id, {key} AS key{number} FROM jobs_livejob l
        WHERE l.point_rd && ST_Expand({point}, %(farthest)s) AND {where}{beyond}{only}
        ORDER BY l.point_rd <-> {point} FETCH FIRST %(reach)s ROWS WITH TIES) l"""
GROUPS = """groups AS MATERIALIZED ({counted}), """
ANSWER = """card AS MATERIALIZED (
    SELECT l.key, l.id, {card} AS json
    FROM (SELECT * FROM page l ORDER BY {order} LIMIT %(page_size)s) l JOIN jobs_job j ON j.id = l.id{beside}
)
SELECT
    {count},
    coalesce((SELECT json_agg(json ORDER BY {shown}) FROM card l), '[]')::text,
    {facets},
    (SELECT count(*) FROM page) > %(page_size)s,
    (SELECT array_agg(ARRAY[key::text, id::text] ORDER BY {shown}) FROM card l),
    {is_repeated}"""


def build_statement(search: Search, *, language: str, at: datetime, collapses: bool = False) -> Statement:
    """Return SQL and parameters of this search.

    The row it gives: count, results as JSON text, facets as JSON text or null, whether there are more rows in
    reading direction, of every row of the page its sort value and id, as text, and whether a vacancy with several
    postings was found.

    :param collapses: makes one card of each of these; costs more, and the same comes out if there are none
    """
    filters = search.filters
    found, near = where(filters), in_reach(filters)
    pieces = collapsing(search, where=found + near) if collapses else Pieces()
    source = "hit l" if filters.q is not None else f"jobs_livejob l WHERE {found}{near}"
    counted = pieces.counted.format(
        counted=(TOTAL_AND_FACETS if search.facets else TOTAL).format(source=source)
    )
    answer = ANSWER.format(
        order=order_by(search, "l.key", "l.id"),
        card=CARD.format(
            distance=meters(len(filters.near)) if filters.near else "NULL", places=pieces.places
        ),
        beside=pieces.beside,
        count=COUNT,
        shown=order_by(search, "l.key", "l.id", as_shown=True),
        facets=FACETS if search.facets else "NULL",
        is_repeated=IS_REPEATED,
    )
    values = {**parameters(filters, at=at), **page_parameters(search), "shown_in": language}
    page = _page(search, pieces, {"where": found, "in_reach": near})
    return f"WITH {page}{GROUPS.format(counted=counted)}{answer}", values


def _page(search: Search, pieces: Pieces, matching: dict[str, str]) -> str:
    key = sort_key(search)
    shared = {
        **matching,
        "key": key,
        "window": window(search),
        "extra": pieces.extra,
        "number": pieces.number,
        "only": pieces.only,
    }
    if search.filters.q is not None:
        order, beyond = order_by(search, "l.key", "l.job_id"), beyond_cursor(search, "l.key", "l.job_id")
        return FOUND.format(order=order, beyond=beyond, **shared)
    shared["beyond"] = beyond_cursor(search, key, "l.job_id")
    if not is_by_neighbor(search):
        return ORDERED.format(order=order_by(search, key, "l.job_id"), **shared)
    circles = range(len(search.filters.near))
    shared["each"] = " UNION ".join(
        NEIGHBORS_OF_ONE.format(point=FLAT.format(number), **shared) for number in circles
    )
    return NEIGHBORS.format(order=order_by(search, "l.key", "l.id"), **shared)
