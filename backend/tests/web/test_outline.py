"""The map of the country that is shown without a tile server."""

import csv
import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
from shapely import Point
from shapely.geometry import shape

from config.environment import BACKEND

OUTLINE = BACKEND / "apps/web/static/web/outline.json"
SCRIPT = BACKEND.parent / "scripts/build_outline.py"
POSTCODES = BACKEND / "apps/locations/data/postcodes.csv"
LIGHT = 25_000  # bytes, compressed

LAND = {
    "Utrecht": (5.12, 52.09), "Lelystad": (5.48, 52.51), "Emmeloord": (5.75, 52.71), "Texel": (4.80, 53.06),
    "Vlissingen": (3.57, 51.45), "Terneuzen": (3.83, 51.31), "Zierikzee": (3.92, 51.66), "Maastricht": (5.69, 50.85),
}  # fmt: skip
WATER = {
    "IJsselmeer": (5.35, 52.85), "Markermeer": (5.20, 52.55), "Westerschelde": (3.75, 51.385), "Noordzee": (3.9, 52.3),
    "Oosterschelde": (3.87, 51.615), "Waddenzee": (5.1, 53.15),
}  # fmt: skip


@pytest.fixture(scope="module")
def features():
    return json.loads(OUTLINE.read_text(encoding="utf-8"))["features"]


@pytest.fixture(scope="module")
def land(features):
    (found,) = [shape(f["geometry"]) for f in features if f["properties"]["kind"] == "land"]
    return found


def test_outline_is_light():
    assert len(gzip.compress(OUTLINE.read_bytes())) < LIGHT


def test_outline_is_what_the_shipped_gazetteer_gives(tmp_path):
    made = tmp_path / "outline.json"

    subprocess.run([sys.executable, SCRIPT, "--target", made], check=True)

    fresh, kept = (shape_of_land(path) for path in (made, OUTLINE))
    assert fresh.symmetric_difference(kept).area < kept.area / 1000


def shape_of_land(path: Path):
    return shape(json.loads(path.read_text(encoding="utf-8"))["features"][0]["geometry"])


@pytest.mark.parametrize("name", LAND)
def test_land_is_land(land, name):
    assert land.contains(Point(LAND[name]))


@pytest.mark.parametrize("name", WATER)
def test_water_is_water(land, name):
    assert not land.contains(Point(WATER[name]))


def test_nearly_every_postcode_stands_on_land(land):
    with POSTCODES.open(encoding="utf-8", newline="") as file:
        points = [Point(float(row["lon"]), float(row["lat"])) for row in csv.DictReader(file)]

    dry = sum(land.contains(point) for point in points)

    assert dry / len(points) > 0.99


def test_provinces_and_places_give_bearings(features):
    kinds = [feature["properties"]["kind"] for feature in features]
    names = [
        feature["properties"]["name"] for feature in features if feature["properties"]["kind"] == "place"
    ]

    assert kinds.count("border") == 1
    assert {"Amsterdam", "Rotterdam", "Venlo", "Groningen", "Middelburg"} <= set(names)
