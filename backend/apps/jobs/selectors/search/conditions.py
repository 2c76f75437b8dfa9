"""Filters to SQL. Every value travels as a parameter; the texts here are the only SQL there is."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from apps.jobs.selectors.search.boxes import WITHIN_BOX, box_values, rectangle
from apps.jobs.selectors.search.circles import circle_values, circles, within
from apps.jobs.selectors.search.criteria import Filters
from apps.jobs.selectors.search.shapes import Shape
from apps.jobs.selectors.search.squares import covering, squares_within
from apps.jobs.selectors.search.words import QUERY, read_words, say_something, write_words

LIVE = "l.expires_at > %(now)s"
FARTHEST_BY_SQUARES = 76_000  # meters; of a larger circle the squares are most of the country
IN_SQUARES = "l.square = ANY(%(squares)s::integer[])"
IN_COVERING = "l.squares && %(covering)s::integer[]"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")

OCCUPATION_IN = "l.occupation_id IN (SELECT slug FROM jobs_occupation WHERE {})"

CONDITIONS: dict[str, str] = {
    "q": f"l.words @@ {QUERY}",
    "near": "",  # depends on how many places there are
    "bbox": WITHIN_BOX,
    "occupation": "l.occupation_id = ANY(%(occupation)s::text[])",
    "isco": OCCUPATION_IN.format("isco_code ^@ ANY(%(isco)s::text[])"),
    "sector": OCCUPATION_IN.format("sector = ANY(%(sector)s::text[])"),
    "contract": "l.contract_type = ANY(%(contract)s::text[])",
    "pay_min_cents": "l.pay_min_cents >= %(pay_min_cents)s",
    "hours_min": "l.guaranteed_hours >= %(hours_min)s",
    "hours_max": "l.guaranteed_hours <= %(hours_max)s",
    "shift": "l.shifts && %(shift)s::varchar[]",
    "day": "l.days && %(day)s::varchar[]",
    "housing": "l.housing_offered = %(housing)s",
    "transport": "l.transport = ANY(%(transport)s::text[])",
    "language": "l.language_codes <@ %(language)s::varchar[]",
    "no_dutch": "(l.language_codes @> '{nl}') <> %(no_dutch)s",
    "employer": "l.employer_id = (SELECT id FROM employers_employer WHERE slug = %(employer)s)",
    "imported": "l.is_imported = %(imported)s",
    "published_since": "l.published_at >= %(published_since)s",
    "starts_before": "coalesce(l.starts_on <= %(starts_before)s, true)",
    "starts_this_week": "coalesce(l.starts_on <= %(sunday)s, true) = %(starts_this_week)s",
}

DIFFERS = ("near", "bbox", "published_since")


def where(filters: Filters) -> str:
    """Return the condition that a row of `jobs_livejob l` passes every filter."""
    return " AND ".join([LIVE, *(_condition(name, filters) for name in _given(filters))])


def where_it_differs(filters: Filters) -> str:
    """Return the part of this condition in which postings of one vacancy may differ."""
    asked = _given(filters)
    return " AND ".join([LIVE, *(_condition(name, filters) for name in DIFFERS if name in asked)])


def in_reach(filters: Filters) -> str:
    """Return a condition that adds nothing but lets the right index find the rows near a place; may be empty."""
    if not _squares(filters):
        return ""
    return f" AND {IN_COVERING if filters.q is not None else IN_SQUARES}"


def parameters(filters: Filters, *, at: datetime) -> dict[str, Any]:
    """Return the values that the conditions of these filters want."""
    values: dict[str, Any] = {
        name: list(value) if isinstance(value, tuple) else value for name, value in _given(filters).items()
    }
    values["now"] = at
    if "q" in values:
        values["q"] = write_words(read_words(values["q"]))
    if filters.starts_this_week is not None:
        today = at.astimezone(AMSTERDAM).date()
        values["sunday"] = today + timedelta(days=6 - today.weekday())
    if values.pop("near", None):
        values |= circle_values(filters.near, filters.radius_km * 1000.0)
    if values.pop("bbox", None) and filters.bbox:
        values |= box_values(filters.bbox)
    return {**values, **_squares(filters)}


def _condition(name: str, filters: Filters) -> str:
    return CONDITIONS[name] or within(len(filters.near))


def _squares(filters: Filters) -> Mapping[str, list[int]]:
    if not filters.near and not filters.bbox:
        return {}
    return _find_squares(filters.near, filters.radius_km, filters.bbox, with_words=filters.q is not None)


@lru_cache(maxsize=2048)
def _find_squares(near: Any, radius_km: int, bbox: Any, *, with_words: bool) -> Mapping[str, list[int]]:
    """Find the squares of the circles, or else of the box; remembering costs less than the arithmetic."""
    choices: list[list[Shape]] = [list(circles(near, radius_km * 1000.0)), [rectangle(bbox)] if bbox else []]
    for shapes in choices:
        if shapes and shapes[0].reach <= FARTHEST_BY_SQUARES:
            find, name = (covering, "covering") if with_words else (squares_within, "squares")
            return {name: list(dict.fromkeys(number for shape in shapes for number in find(shape)))}
    return {}


def _given(filters: Filters) -> dict[str, Any]:
    values = ((name, getattr(filters, name)) for name in CONDITIONS)
    given = {name: value for name, value in values if value is not None and value != ()}
    return given if say_something(filters.q) else {name: given[name] for name in given if name != "q"}
