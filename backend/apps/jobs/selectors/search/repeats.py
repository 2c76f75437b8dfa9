"""One vacancy that is posted for many towns is one card: the posting that comes first of those that were found.

Postings of one vacancy pass the same filters, but for those by place and by date: so these alone are asked again.
"""

import re
from functools import lru_cache

from apps.jobs.selectors.search.circles import squared_meters
from apps.jobs.selectors.search.conditions import LIVE, where_it_differs
from apps.jobs.selectors.search.criteria import Search
from apps.jobs.selectors.search.order import KEYS, order_by, sort_key
from apps.jobs.selectors.search.pieces import Pieces

NUMBER = ", l.is_repeated, CASE WHEN l.is_repeated THEN l.vacancy END AS vacancy"
# --- without words: the index of repeated rows says how many there are too many, the index of vacancies which
TOO_MANY = """extra AS MATERIALIZED (
    SELECT min(l.occupation_id) AS occupation_id, min(l.contract_type) AS contract_type, count(*) - 1 AS jobs
    FROM jobs_livejob l WHERE l.is_repeated AND {where} GROUP BY l.vacancy HAVING count(*) > 1
), """
COMES_FIRST = """ AND NOT (l.is_repeated AND EXISTS (
        SELECT FROM jobs_livejob b WHERE b.is_repeated AND b.vacancy = l.vacancy AND {where}
            AND ({other_key}, b.job_id) {sign} ({key}, l.job_id)))"""
# --- with words: all that were found are at hand
HIDDEN = """extra AS MATERIALIZED (
    SELECT r.job_id, r.occupation_id, r.contract_type, 1 AS jobs FROM (
        SELECT l.*, row_number() OVER (PARTITION BY l.vacancy ORDER BY {order}) AS place
        FROM hit l WHERE l.is_repeated
    ) r WHERE r.place > 1
), """
NOT_HIDDEN = " AND NOT (l.is_repeated AND l.job_id IN (SELECT job_id FROM extra))"
# --- what is too many, beside what was counted
MINUS = "{counted} UNION ALL SELECT 7, NULL, -sum(e.jobs) FROM extra e"
MINUS_BY_FACET = """
    SELECT level, occupation_id, contract_type, bool_or(is_repeated) AS is_repeated, sum(jobs)::bigint AS jobs FROM (
        {counted}
        UNION ALL
        SELECT grouping(e.occupation_id, e.contract_type) * 2 + 1, e.occupation_id, e.contract_type, NULL, -sum(e.jobs)
        FROM extra e GROUP BY GROUPING SETS ((e.occupation_id), (e.contract_type), ())
    ) g GROUP BY level, occupation_id, contract_type
"""
# --- on the card: its own place first, then the nearest
BESIDE = """, LATERAL (SELECT CASE WHEN l.vacancy IS NULL THEN ARRAY[j.place_name] ELSE ARRAY(
        SELECT p.place_name FROM jobs_livejob b JOIN jobs_job p ON p.id = b.job_id
        WHERE b.is_repeated AND b.vacancy = l.vacancy AND {live}
        GROUP BY p.place_name ORDER BY p.place_name <> j.place_name, {nearest}p.place_name) END AS places OFFSET 0) w"""
PLACES = "'places_count', cardinality(w.places), 'also_in', to_json(w.places[2:6])"


def collapsing(search: Search, *, where: str) -> Pieces:
    """Return the pieces that make one card of a vacancy.

    :param where: the condition that a row is found
    """
    has_words = search.filters.q is not None
    order = order_by(search, "l.key", "l.job_id", as_shown=True)
    return Pieces(
        number=NUMBER,
        extra=HIDDEN.format(order=order) if has_words else TOO_MANY.format(where=where),
        only=NOT_HIDDEN if has_words else _comes_first(search),
        counted=MINUS_BY_FACET if search.facets else MINUS,
        beside=_beside(search),
        places=PLACES,
    )


def _comes_first(search: Search) -> str:
    key = sort_key(search)
    return COMES_FIRST.format(
        where=_of_other(where_it_differs(search.filters)),
        other_key=_of_other(key),
        key=key,
        sign=">" if KEYS[search.sort].descending else "<",
    )


def _beside(search: Search) -> str:
    places = len(search.filters.near)
    nearest = f"min({_of_other(squared_meters(places))}), " if places else ""
    return BESIDE.format(live=_of_other(LIVE), nearest=nearest)


@lru_cache(maxsize=256)
def _of_other(sql: str) -> str:
    """Say of the row `b` what was said of the row `l`."""
    return re.sub(r"\bl\.", "b.", sql)
