"""Near one place or several: SQL and values. Of several places the nearest counts."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from apps.jobs.selectors.search.rd_new import to_rd
from apps.jobs.selectors.search.shapes import Circle
from apps.locations.selectors import NearPoint

# RD New is flat: its meters differ from those on the ellipsoid by less than 1 in 1000 as far as people search. So
# squares and plain arithmetic decide nearly every row, and the ellipsoid only those on the edge.
EDGE = 0.001
SQUARED_METERS = "((l.x - %(x{0})s) * (l.x - %(x{0})s) + (l.y - %(y{0})s) * (l.y - %(y{0})s))"
ORIGIN = "ST_Point(%(lon{0})s, %(lat{0})s, 4326)::geography"
FLAT = "ST_Point(%(x{0})s, %(y{0})s, 28992)"
WITHIN = """({squared} < %(surely_within)s OR {squared} < %(maybe_within)s
        AND (SELECT {exactly} FROM jobs_job p WHERE p.id = l.job_id))"""


@lru_cache(maxsize=16)
def within(places: int) -> str:
    """Return the condition that a row of `jobs_livejob l` lies in one of so many circles."""
    exactly = " OR ".join(
        f"ST_DWithin(p.point, {ORIGIN.format(place)}, %(meters)s)" for place in range(places)
    )
    return WITHIN.format(squared=squared_meters(places), exactly=exactly)  # nosec B608  constants of the code


@lru_cache(maxsize=16)
def squared_meters(places: int) -> str:
    """Return the square of the flat distance to the nearest of so many places."""
    return _least(SQUARED_METERS, places)


@lru_cache(maxsize=16)
def meters(places: int) -> str:
    """Return the distance of a row of `jobs_job j` to the nearest of so many places, on the ellipsoid."""
    return f"round({_least(f'ST_Distance(j.point, {ORIGIN})', places)})::integer"


@lru_cache(maxsize=2048)
def circle_values(near: Sequence[NearPoint], radius: float) -> Mapping[str, Any]:
    """Return the values that the three above want."""
    farthest = radius * (1 + EDGE)
    values: dict[str, Any] = {"meters": radius, "farthest": farthest}
    values |= {"surely_within": (radius * (1 - EDGE)) ** 2, "maybe_within": farthest**2}
    for number, place in enumerate(near):
        x, y = to_rd(place.lat, place.lon)
        values |= {f"x{number}": x, f"y{number}": y, f"lat{number}": place.lat, f"lon{number}": place.lon}
    return values


def circles(near: Sequence[NearPoint], radius: float) -> list[Circle]:
    """Draw the circles on the flat map, none too small for its edge."""
    return [Circle(*to_rd(place.lat, place.lon), radius * (1 + EDGE)) for place in near]


def _least(template: str, places: int) -> str:
    each = [template.format(place) for place in range(places)]
    return each[0] if places == 1 else f"least({', '.join(each)})"
