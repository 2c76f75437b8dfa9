"""Search by place: who is inside, how far it is, what comes first."""

from typing import Any

import pytest
from django.contrib.gis.geos import Point
from django.db import connection

from apps.jobs.selectors.search import get_near
from tests.factories.jobs import JobFactory

DAM = "52.3731,4.8926"
METERS_APART = "SELECT ST_Distance(%s::geography, ST_Point(4.8926, 52.3731, 4326)::geography)"


@pytest.fixture
def search(client_for: Any) -> Any:
    """Search as a stranger."""
    client = client_for(None)

    def ask(status: int = 200, **parameters: Any) -> Any:
        response = client.get("/api/v1/jobs/", parameters)
        assert response.status_code == status, response.content
        return response.json()

    return ask


def north_of_dam(meters: float) -> Point:
    """The point so many meters north, on the ellipsoid."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT ST_Y(p), ST_X(p) FROM (SELECT ST_Project(ST_Point(4.8926, 52.3731, 4326)::geography, %s, 0)"
            "::geometry AS p) AS q",
            [meters],
        )
        lat, lon = cursor.fetchone()
    return Point(lon, lat, srid=4326)


@pytest.mark.parametrize(
    ("meters", "is_found"), [(9_990, True), (9_999.5, True), (10_000.5, False), (10_012, False)]
)
def test_edge_of_the_radius_is_exact_on_the_ellipsoid(db, search, meters, is_found):
    JobFactory(published=True, point=north_of_dam(meters))

    found = search(near=DAM, radius_km=10)

    assert found["count"] == is_found


@pytest.mark.parametrize("parameters", [{}, {"q": "picker"}, {"sort": "newest"}])
def test_edge_is_the_same_whatever_else_is_asked(db, search, parameters):
    JobFactory(published=True, point=north_of_dam(24_999))
    JobFactory(published=True, point=north_of_dam(25_001))

    found = search(near=DAM, **parameters)

    assert found["count"] == len(found["results"]) == 1


def test_distance_is_the_ellipsoids_in_whole_meters(db, search):
    job = JobFactory(published=True, point=north_of_dam(12_345))

    card = search(near=DAM)["results"][0]

    assert card["id"] == str(job.pk)
    assert card["distance_m"] == 12_345


def test_nearest_comes_first(db, search):
    far, near, middle = (JobFactory(published=True, point=north_of_dam(m)) for m in (9000, 10, 500))

    found = search(near=DAM)

    assert [card["id"] for card in found["results"]] == [str(job.pk) for job in (near, middle, far)]


def test_radius_is_25_kilometers_if_nobody_says(db, search):
    JobFactory(published=True, point=north_of_dam(24_900))
    JobFactory(published=True, point=north_of_dam(25_100))

    assert search(near=DAM)["count"] == 1
    assert search(near=DAM, radius_km=26)["count"] == 2


@pytest.mark.parametrize("near", ["1012", "1012AB", "1012 ab", "Amsterdam", "amsterdam", "52.37,4.89"])
def test_place_is_understood_however_it_is_written(db, search, near):
    JobFactory(published=True)

    assert search(near=near, radius_km=5)["count"] == 1


def test_without_a_place_there_is_no_distance(db, search):
    JobFactory(published=True)

    assert search()["results"][0]["distance_m"] is None


@pytest.mark.parametrize("radius", [1, 60, 76, 200])
def test_every_radius_finds_what_lies_inside(db, search, radius):
    JobFactory(published=True, point=north_of_dam(900))

    assert search(near=DAM, radius_km=radius)["count"] == 1
    assert search(near=DAM, radius_km=radius, q="picker")["count"] == 1


def test_unknown_place_is_refused(db, search):
    problem = search(400, near="Atlantis")

    assert problem["code"] == "unknown_place"
    assert problem["errors"][0]["pointer"] == "/near"


def test_search_asks_the_database_once(db, search, django_assert_num_queries):
    JobFactory.create_batch(3, published=True)
    get_near.cache_clear()

    with django_assert_num_queries(2):  # the place, asked once
        search(near="Amsterdam", facets="true")
    with django_assert_num_queries(1):
        search(near="Amsterdam", facets="true")
    with django_assert_num_queries(1):
        search(q="picker", page_size=100, facets="true")
