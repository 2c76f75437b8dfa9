"""Projection and squares, held against PostGIS."""

import random
from math import hypot

import pytest
from django.db import connection

from apps.jobs.selectors.search.rd_new import to_rd
from apps.jobs.selectors.search.shapes import Circle
from apps.jobs.selectors.search.squares import covering, squares_within

WITHIN_METERS = 0.05
EVERYWHERE = """
    SELECT ST_Y(p), ST_X(p), ST_X(rd), ST_Y(rd), jobs_squares(ST_X(rd), ST_Y(rd))
    FROM (SELECT point::geometry AS p, ST_Transform(point::geometry, 28992) AS rd FROM locations_postcode) AS q
"""


@pytest.fixture
def postcodes(db: None) -> list[tuple[float, float, float, float, list[int]]]:
    with connection.cursor() as cursor:
        cursor.execute(EVERYWHERE)
        return list(cursor.fetchall())


def test_projection_is_the_databases(postcodes):
    worst = max(hypot(x - to_rd(lat, lon)[0], y - to_rd(lat, lon)[1]) for lat, lon, x, y, _ in postcodes)

    assert len(postcodes) > 4000
    assert worst < WITHIN_METERS


@pytest.mark.parametrize("meters", [1000, 5000, 10_000, 25_025, 75_000])
def test_squares_hold_every_point_of_the_circle(postcodes, meters):
    draw = random.Random(meters)

    for lat, lon, x, y, _ in draw.sample(postcodes, 12):
        circle = Circle(x, y, meters)
        small, all_sizes = set(squares_within(circle)), set(covering(circle))
        inside = [squares for _, _, px, py, squares in postcodes if hypot(px - x, py - y) <= meters]
        assert all(squares[0] in small for squares in inside), (lat, lon)
        assert all(all_sizes & set(squares) for squares in inside), (lat, lon)


def test_squares_leave_most_of_the_country_out(postcodes):
    _, _, x, y, _ = postcodes[2000]

    near = set(squares_within(Circle(x, y, 25_000)))
    outside = [squares for _, _, px, py, squares in postcodes if hypot(px - x, py - y) > 35_000]

    assert not any(squares[0] in near for squares in outside)
    assert len(covering(Circle(x, y, 25_000))) < 40
