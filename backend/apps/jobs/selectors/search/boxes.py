"""Inside a piece of the map: SQL and values."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from apps.jobs.selectors.search.criteria import Box
from apps.jobs.selectors.search.rd_new import to_rd
from apps.jobs.selectors.search.shapes import Rectangle

# Its edges are curves on the flat map. One rectangle lies around them and one between them; only what is inside of
# the first and outside of the second is looked up in degrees.
WITHIN_BOX = """(l.x BETWEEN %(left)s AND %(right)s AND l.y BETWEEN %(bottom)s AND %(top)s
        AND (l.x BETWEEN %(inner_left)s AND %(inner_right)s AND l.y BETWEEN %(inner_bottom)s AND %(inner_top)s
            OR (SELECT ST_X(p.point::geometry) BETWEEN %(west)s AND %(east)s
                AND ST_Y(p.point::geometry) BETWEEN %(south)s AND %(north)s
                FROM jobs_job p WHERE p.id = l.job_id)))"""
STEPS = 16
# Meters: what a curve may bulge between two steps along an edge of 350 km, and what `to_rd` may be wrong.
DOUBT = 25
# Farther out than the Netherlands the projection bends, and there are no jobs.
AROUND = Box(west=2.5, south=50.0, east=8.0, north=54.5)


def rectangle(box: Box) -> Rectangle:
    """Return the rectangle around the box on the flat map."""
    return _rectangles(box)[0]


@lru_cache(maxsize=2048)
def box_values(box: Box) -> Mapping[str, Any]:
    """Return the values that `WITHIN_BOX` wants."""
    outer, inner = _rectangles(box)
    between = {f"inner_{name}": value for name, value in inner._asdict().items()}
    return {**box._asdict(), **outer._asdict(), **between}


@lru_cache(maxsize=2048)
def _rectangles(box: Box) -> tuple[Rectangle, Rectangle]:
    west, south, east, north = _clip(box)
    lefts = [x for x, _ in _edge((south, west), (north, west))]
    rights = [x for x, _ in _edge((south, east), (north, east))]
    bottoms = [y for _, y in _edge((south, west), (south, east))]
    tops = [y for _, y in _edge((north, west), (north, east))]
    outer = Rectangle(min(lefts) - DOUBT, min(bottoms) - DOUBT, max(rights) + DOUBT, max(tops) + DOUBT)
    inner = Rectangle(max(lefts) + DOUBT, max(bottoms) + DOUBT, min(rights) - DOUBT, min(tops) - DOUBT)
    return outer, inner


def _clip(box: Box) -> Box:
    west, east = (min(max(lon, AROUND.west), AROUND.east) for lon in (box.west, box.east))
    south, north = (min(max(lat, AROUND.south), AROUND.north) for lat in (box.south, box.north))
    return Box(west, south, east, north)


def _edge(start: tuple[float, float], end: tuple[float, float]) -> Iterator[tuple[float, float]]:
    for step in range(STEPS + 1):
        share = step / STEPS
        yield to_rd(*(a + (b - a) * share for a, b in zip(start, end, strict=True)))
