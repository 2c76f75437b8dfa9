#!/usr/bin/env python3
"""Builds the map that is shown when no tile server is set: coast, provinces and places, from the shipped gazetteer.

The land is where postcodes are: triangles between neighbors, without those that would reach across water. Where that
errs, because nobody lives in a polder or many on both banks of an estuary, a few lines drawn by hand
(outline_shores.csv) correct it; they also say roughly where the neighbors are. With --check nothing is written: the
exit code says whether the committed file is what the gazetteer gives.
"""

import argparse
import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

import shapely
from shapely import LineString, MultiPoint, Point, Polygon, STRtree, unary_union
from shapely.geometry.base import BaseGeometry

REPOSITORY = Path(__file__).resolve().parent.parent
SHORES = Path(__file__).with_name("outline_shores.csv")
GAZETTEER = REPOSITORY / "backend/apps/locations/data"
TARGET = REPOSITORY / "backend/apps/web/static/web/outline.json"

# Kilometers. Around the middle of the country a degree is so long; the error of flat degrees does not show.
ORIGIN = (5.4, 52.2)
PER_DEGREE = (111.32 * cos(radians(ORIGIN[1])), 111.25)
WIDEST = 5.0  # radius of the largest circle through three neighbors that still stand on the same land
SHORE = 1.0  # how far the land goes on behind the middle of a postcode
SMALLEST_LAKE = 400.0  # square kilometers
SMALLEST_ISLAND = 8.0
BEND = 0.35  # what a corner may be moved by, to save corners
MOST_PLACES = 220

Rows = list[dict[str, str]]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check",
        action="store_true",
        help="fail if the committed file differs, write nothing",
    )
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args(arguments)
    made = json.dumps(build(), ensure_ascii=False, separators=(",", ":")) + "\n"
    if options.check:
        return int(options.target.read_text() != made)
    options.target.write_text(made)
    return 0


def build() -> dict[str, Any]:
    postcodes, places = read(GAZETTEER / "postcodes.csv"), read(GAZETTEER / "places.csv")
    land = shape_land([flat(row) for row in postcodes])
    areas = dict(share(land, postcodes))
    return {
        "type": "FeatureCollection",
        "features": [
            feature(unary_union(drawn("abroad")).simplify(BEND), kind="abroad"),
            feature(land.simplify(BEND), kind="land"),
            feature(borders(areas.values(), land), kind="border"),
            *(
                feature(Point(flat(row)), kind="place", name=row["name"], rank=rank)
                for rank, row in largest(places)
            ),
        ],
    }


def read(path: Path) -> Rows:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def flat(row: dict[str, str]) -> tuple[float, float]:
    return project(float(row["lon"]), float(row["lat"]))


def project(lon: float, lat: float) -> tuple[float, float]:
    """Return kilometers east and north of the origin."""
    return (lon - ORIGIN[0]) * PER_DEGREE[0], (lat - ORIGIN[1]) * PER_DEGREE[1]


def shape_land(points: list[tuple[float, float]]) -> BaseGeometry:
    """Join the triangles between neighbors, and give single postcodes a little ground."""
    triangles = (
        found for found in shapely.delaunay_triangles(MultiPoint(points)).geoms if radius(found) <= WIDEST
    )
    ground = (Point(point).buffer(SHORE, quad_segs=3) for point in points)
    land = unary_union([*triangles, *ground]).buffer(SHORE, quad_segs=3).buffer(-SHORE / 2, quad_segs=3)
    land = unary_union([land, *drawn("land")]).difference(unary_union(drawn("water")))
    return unary_union([without_puddles(part) for part in land.geoms if part.area >= SMALLEST_ISLAND])


def drawn(what: str) -> list[BaseGeometry]:
    """List what was drawn by hand: a ring is an area, a line a strip."""
    return [
        (Polygon(line) if line[0] == line[-1] else LineString(line)).buffer(
            float(row["half_width_km"]), quad_segs=3
        )
        for row in read(SHORES)
        if row["what"] == what
        for line in [[project(*map(float, pair.split())) for pair in row["line"].split(";")]]
    ]


def radius(triangle: Polygon) -> float:
    """Return the radius of the circle through the corners."""
    a, b, c, _ = triangle.exterior.coords
    sides = (
        hypot(a[0] - b[0], a[1] - b[1]),
        hypot(b[0] - c[0], b[1] - c[1]),
        hypot(c[0] - a[0], c[1] - a[1]),
    )
    return sides[0] * sides[1] * sides[2] / (4 * triangle.area) if triangle.area else float("inf")


def without_puddles(part: Polygon) -> Polygon:
    lakes = [ring for ring in part.interiors if Polygon(ring).area >= SMALLEST_LAKE]
    return Polygon(part.exterior, lakes)


def share(land: BaseGeometry, postcodes: Rows) -> Iterator[tuple[str, BaseGeometry]]:
    """Give each province the land that lies nearest to its postcodes."""
    points = [Point(flat(row)) for row in postcodes]
    cells = list(shapely.voronoi_polygons(MultiPoint(points)).geoms)
    tree = STRtree(cells)
    mine = defaultdict(list)
    for row, point in zip(postcodes, points, strict=True):
        mine[row["province"]] += [cells[index] for index in tree.query(point, predicate="intersects")]
    for name in sorted(mine):
        yield name, unary_union(mine[name]).intersection(land)


def borders(areas: Iterable[BaseGeometry], land: BaseGeometry) -> BaseGeometry:
    """Return the lines between provinces, without the coast."""
    lines = unary_union([area.boundary for area in areas])
    return lines.difference(land.boundary.buffer(0.2)).simplify(BEND * 2)


def largest(places: Rows) -> Iterator[tuple[int, dict[str, str]]]:
    known = [row for row in places if row["population"]]
    return enumerate(sorted(known, key=lambda row: (-int(row["population"]), row["id"]))[:MOST_PLACES])


def feature(shape: BaseGeometry, **properties: Any) -> dict[str, Any]:
    geometry = shape.__geo_interface__
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {
            "type": geometry["type"],
            "coordinates": in_degrees(geometry["coordinates"]),
        },
    }


def in_degrees(found: Any) -> Any:
    if isinstance(found[0], float):
        x, y = found
        return [
            round(ORIGIN[0] + x / PER_DEGREE[0], 3),
            round(ORIGIN[1] + y / PER_DEGREE[1], 3),
        ]
    return [in_degrees(part) for part in found]


if __name__ == "__main__":
    sys.exit(main())
