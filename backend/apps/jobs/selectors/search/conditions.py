"""Filters to SQL. Every value travels as a parameter; the texts here are the only SQL there is."""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

from apps.jobs.selectors.search.criteria import Filters
from apps.jobs.selectors.search.rd_new import to_rd
from apps.jobs.selectors.search.squares import covering, squares_within
from apps.locations.selectors import NearPoint

LIVE = "l.expires_at > %(now)s"

# RD New is flat: its meters differ from those on the ellipsoid by less than 1 in 1000 as far as people search. So
# squares and plain arithmetic decide nearly every row, and the ellipsoid only those on the edge.
EDGE = 0.001
FARTHEST_BY_SQUARES = 75_000  # meters; of a larger circle the squares are most of the country
SQUARED_METERS = "((l.x - %(x)s) * (l.x - %(x)s) + (l.y - %(y)s) * (l.y - %(y)s))"
ORIGIN = "ST_Point(%(lon)s, %(lat)s, 4326)::geography"
WITHIN = f"""({SQUARED_METERS} < %(surely_within)s OR {SQUARED_METERS} < %(maybe_within)s
        AND ST_DWithin((SELECT point FROM jobs_job WHERE id = l.job_id), {ORIGIN}, %(meters)s))"""  # nosec B608  # put together from constants of the code
IN_SQUARES = "l.square = ANY(%(squares)s::integer[])"
IN_COVERING = "l.squares && %(covering)s::integer[]"

QUERY = """(websearch_to_tsquery('dutch', jobs_fold(%(q)s)) || websearch_to_tsquery('english', jobs_fold(%(q)s)))"""
OCCUPATION_IN = "l.occupation_id IN (SELECT slug FROM jobs_occupation WHERE {})"

CONDITIONS: dict[str, str] = {
    "q": f"l.words @@ {QUERY}",
    "near": WITHIN,
    "occupation": "l.occupation_id = ANY(%(occupation)s::text[])",
    "isco": OCCUPATION_IN.format("isco_code ^@ ANY(%(isco)s::text[])"),
    "sector": OCCUPATION_IN.format("sector = ANY(%(sector)s::text[])"),
    "contract": "l.contract_type = ANY(%(contract)s::text[])",
    "pay_min_cents": "l.pay_min_cents >= %(pay_min_cents)s",
    "hours_min": "l.guaranteed_hours >= %(hours_min)s",
    "hours_max": "l.guaranteed_hours <= %(hours_max)s",
    "shift": "l.shifts && %(shift)s::varchar[]",
    "housing": "l.housing_offered = %(housing)s",
    "transport": "l.transport = ANY(%(transport)s::text[])",
    "language": "l.language_codes <@ %(language)s::varchar[]",
    "no_dutch": "(l.language_codes @> '{nl}') <> %(no_dutch)s",
    "employer": "l.employer_id = (SELECT id FROM employers_employer WHERE slug = %(employer)s)",
    "published_since": "l.published_at >= %(published_since)s",
    "starts_before": "coalesce(l.starts_on <= %(starts_before)s, true)",
}


def where(filters: Filters) -> str:
    """Return the condition that a row of `jobs_livejob l` passes every filter."""
    return " AND ".join([LIVE, *(CONDITIONS[name] for name in _given(filters))])


def in_reach(filters: Filters) -> str:
    """Return a condition that adds nothing but lets the right index find the rows near a place; may be empty."""
    if not filters.near or filters.radius_km * 1000 > FARTHEST_BY_SQUARES:
        return ""
    return f" AND {IN_COVERING if filters.q is not None else IN_SQUARES}"


def parameters(filters: Filters, *, at: datetime) -> dict[str, Any]:
    """Return the values that the conditions of these filters want."""
    values: dict[str, Any] = {
        name: list(value) if isinstance(value, tuple) else value for name, value in _given(filters).items()
    }
    values["now"] = at
    if filters.near:
        del values["near"]
        values |= _around(filters.near, filters.radius_km * 1000.0, with_words=filters.q is not None)
    return values


@lru_cache(maxsize=2048)
def _around(near: NearPoint, meters: float, *, with_words: bool) -> Mapping[str, Any]:
    """Return what the conditions want to know about a circle; the arithmetic costs more than remembering it."""
    x, y = to_rd(near.lat, near.lon)
    farthest = meters * (1 + EDGE)
    values = {"lat": near.lat, "lon": near.lon, "x": x, "y": y, "meters": meters, "farthest": farthest}
    edges = {"surely_within": (meters * (1 - EDGE)) ** 2, "maybe_within": farthest**2}
    if meters > FARTHEST_BY_SQUARES:
        return values | edges
    find, name = (covering, "covering") if with_words else (squares_within, "squares")
    return values | edges | {name: find(x, y, farthest)}


def _given(filters: Filters) -> dict[str, Any]:
    values = ((name, getattr(filters, name)) for name in CONDITIONS)
    return {name: value for name, value in values if value is not None and value != ()}
