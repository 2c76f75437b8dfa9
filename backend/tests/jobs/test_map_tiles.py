"""Jobs on a map as vector tiles."""

from math import asinh, floor, pi, radians, tan

import mapbox_vector_tile
import pytest
from django.contrib.gis.geos import Point
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.jobs.models import LiveJob
from apps.jobs.selectors.map import MOST_FEATURES, Tile, find_tile
from apps.jobs.selectors.search import Filters
from apps.jobs.services.seeding import seed_jobs
from tests.factories.jobs import JobFactory

PAGES = "https://safejob.example/jobs/"
AMSTERDAM = "/api/v1/jobs/tiles/14/8414/5384.mvt"


@pytest.fixture
def stranger(client_for):
    return client_for(None)


def read(body):
    return mapbox_vector_tile.decode(body)["jobs"]["features"] if body else []


def facts(body):
    return [feature["properties"] for feature in read(body)]


def tiles_below(tile, zoom):
    """The tiles at this zoom that lie in the tile, by walking down where something is."""
    if not (body := find_tile(Filters(), tile=tile, pages=PAGES)):
        return
    if tile.z == zoom:
        yield tile, body
        return
    for x in (2 * tile.x, 2 * tile.x + 1):
        for y in (2 * tile.y, 2 * tile.y + 1):
            yield from tiles_below(Tile(tile.z + 1, x, y), zoom)


@pytest.mark.django_db
def test_single_job_in_its_tile(stranger, settings):
    settings.PUBLIC_URL = "https://safejob.example"
    job = JobFactory(published=True, title="Cook")

    response = stranger.get(AMSTERDAM)

    assert response.status_code == 200
    assert response["Content-Type"] == "application/vnd.mapbox-vector-tile"
    assert response["Cache-Control"] == "public, max-age=60"
    (feature,) = read(response.content)
    assert feature["geometry"]["type"] == "Point"
    assert all(0 <= number <= 4096 for number in feature["geometry"]["coordinates"])
    assert feature["properties"] == {
        "kind": "job",
        "count": 1,
        "place": "Amsterdam",
        "id": str(job.pk),
        "title": "Cook",
        "pay_min_cents": 1545,
        "pay_max_cents": 1700,
        "url": f"https://safejob.example/jobs/{job.pk}/",
    }


@pytest.mark.django_db
def test_jobs_at_one_point_are_one_with_a_count(stranger):
    JobFactory.create_batch(3, published=True)

    assert facts(stranger.get(AMSTERDAM).content) == [{"kind": "point", "count": 3, "place": "Amsterdam"}]


@pytest.mark.django_db
def test_filters_of_the_search_hold(stranger):
    JobFactory(published=True, title="Cook")
    JobFactory(published=True, title="Welder")

    assert [f["title"] for f in facts(stranger.get(AMSTERDAM, {"q": "welder"}).content)] == ["Welder"]
    assert stranger.get(AMSTERDAM, {"near": "5911"}).status_code == 204


@pytest.mark.django_db
@pytest.mark.parametrize("tile", ["14/8415/5384", "14/8414/5385", "14/0/0", "22/4194303/4194303", "5/17/10"])
def test_empty_tile_has_no_content(stranger, tile):
    JobFactory(published=True)

    response = stranger.get(f"/api/v1/jobs/tiles/{tile}.mvt")

    assert (response.status_code, response.content) == (204, b"")
    assert response["Cache-Control"] == "public, max-age=60"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("tile", "field"),
    [
        ("23/0/0", "z"), ("-1/0/0", "z"), ("z/0/0", "z"), ("2/4/0", "x"), ("2/0/4", "y"), ("2/-1/0", "x"),
        ("2/0/1.5", "y"), ("1e1/0/0", "z"),
    ],
)  # fmt: skip
def test_tile_that_cannot_be_is_named(stranger, tile, field):
    response = stranger.get(f"/api/v1/jobs/tiles/{tile}.mvt")

    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"
    assert [error["pointer"] for error in response.json()["errors"]] == [f"/{field}"]


@pytest.mark.django_db
def test_tile_is_one_statement_for_everybody_and_may_be_kept(stranger, django_assert_num_queries):
    JobFactory.create_batch(2, published=True)

    with django_assert_num_queries(1):
        response = stranger.get(AMSTERDAM)
    with django_assert_num_queries(0):
        assert stranger.get("/api/v1/jobs/tiles/14/0/0.mvt").status_code == 204
    again = stranger.get(AMSTERDAM, headers={"If-None-Match": response["ETag"]})

    assert again.status_code == 304


@pytest.fixture
def many(db):
    seed_jobs(count=400, seed=11)
    # As good as on the edge of two tiles, from zoom 6 on.
    JobFactory(published=True, point=Point(5.625, 52.2, srid=4326))


@pytest.mark.parametrize("zoom", [0, 5, 6, 7, 9, 11])
def test_counts_of_all_tiles_add_up_to_all_jobs(many, stranger, zoom):
    found = list(tiles_below(Tile(0, 0, 0), zoom))

    counted = sum(feature["count"] for _, body in found for feature in facts(body))
    assert counted == LiveJob.objects.count() == stranger.get("/api/v1/jobs/map/").json()["count"]
    assert all(len(facts(body)) <= MOST_FEATURES for _, body in found)


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_four_tiles_hold_what_the_one_above_them_holds(many, data):
    z = data.draw(st.integers(0, 14))
    job = data.draw(st.sampled_from(list(LiveJob.objects.select_related("job").order_by("pk"))))
    tile = tile_of(job.job.point, z)

    whole = find_tile(Filters(), tile=tile, pages=PAGES)
    parts = [
        find_tile(Filters(), tile=Tile(z + 1, x, y), pages=PAGES)
        for x in (2 * tile.x, 2 * tile.x + 1)
        for y in (2 * tile.y, 2 * tile.y + 1)
    ]

    counted = sum(feature["count"] for feature in facts(whole))
    assert counted >= 1
    assert counted == sum(feature["count"] for body in parts for feature in facts(body))


def tile_of(point, z):
    """Which tile a point is in, by the formula everybody knows."""
    across = (point.x + 180) / 360
    down = (1 - asinh(tan(radians(point.y))) / pi) / 2
    return Tile(z, floor(across * 2**z), floor(down * 2**z))
