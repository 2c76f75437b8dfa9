"""Distances are right on the ellipsoid.

The expected meters were computed with GeographicLib 2.1 (Karney's geodesic, WGS 84), not with PostGIS.
"""

import pytest
from django.contrib.gis.geos import Point

from apps.locations import selectors

pytestmark = pytest.mark.django_db


def at(lat, lon):
    return Point(lon, lat, srid=4326)


AMSTERDAM, ROTTERDAM = at(52.37403, 4.88969), at(51.9225, 4.47917)
MAASTRICHT, GRONINGEN = at(50.84833, 5.68889), at(53.21917, 6.56667)
VLISSINGEN, DEN_HELDER = at(51.4425, 3.57361), at(52.95988, 4.75933)


@pytest.mark.parametrize(
    ("a", "b", "meters"),
    [
        (AMSTERDAM, ROTTERDAM, 57_566.046),
        (MAASTRICHT, GRONINGEN, 270_583.186),
        (VLISSINGEN, GRONINGEN, 284_059.110),
        (DEN_HELDER, MAASTRICHT, 243_491.860),
        (at(52, 5), at(52, 6), 68_677.475),  # a sphere is 200 m off here
        (at(52, 5), at(53, 5), 111_276.826),
        (AMSTERDAM, AMSTERDAM, 0.0),
    ],
)
def test_distance_agrees_with_the_geodesic(a, b, meters):
    assert selectors.distance_m(a, b) == pytest.approx(meters, abs=1)
    assert selectors.distance_m(b, a) == pytest.approx(meters, abs=1)


def test_distance_is_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        selectors.distance_m(AMSTERDAM, ROTTERDAM)


def test_distances_of_many_postcodes_are_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        away = selectors.list_distances_m(pc4s=["1012", "3011", "9990"], to=AMSTERDAM)

    assert away.keys() == {"1012", "3011"}
    assert away["1012"] == pytest.approx(
        selectors.distance_m(selectors.get_postcode(code="1012").point, AMSTERDAM), abs=0.001
    )
