"""Jobs on a map as GeoJSON."""

import json

import pytest
from django.contrib.gis.geos import Point
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.jobs.models import LiveJob
from apps.jobs.selectors.map import MOST_FEATURES, get_clusters
from apps.jobs.selectors.search import Box, Filters
from apps.jobs.services.seeding import seed_jobs
from tests.factories.jobs import JobFactory

VENLO = Point(6.17, 51.37, srid=4326)
PAGES = "https://safejob.example/jobs/"
boxes = st.builds(
    lambda west, south, width, height: Box(west, south, west + width, south + height),
    st.floats(2.0, 7.5), st.floats(50.0, 54.0), st.floats(0.001, 6), st.floats(0.001, 4),
)  # fmt: skip


@pytest.fixture
def stranger(client_for):
    return client_for(None)


def seen(client, **query):
    response = client.get("/api/v1/jobs/map/", query)
    assert response.status_code == 200, response.content
    return response.json()


def kinds(collection):
    return [feature["properties"]["kind"] for feature in collection["features"]]


@pytest.mark.django_db
def test_single_job_says_what_a_popup_needs(stranger, settings):
    settings.PUBLIC_URL = "https://safejob.example"
    job = JobFactory(published=True, title="Cook", place_name="Venlo", point=VENLO)

    collection = seen(stranger)

    assert collection == {
        "type": "FeatureCollection",
        "count": 1,
        "features": [
            {
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": [6.17, 51.37]},
                "properties": {
                    "kind": "job",
                    "count": 1,
                    "id": str(job.pk),
                    "title": "Cook",
                    "place": "Venlo",
                    "pay": {"min_cents": 1545, "max_cents": 1700, "currency": "EUR", "unit": "hour"},
                    "url": f"https://safejob.example/jobs/{job.pk}/",
                },
            }
        ],
    }


@pytest.mark.django_db
def test_jobs_at_one_point_are_one_feature_with_a_count_at_every_zoom(stranger):
    JobFactory.create_batch(3, published=True)

    for zoom in (0, 7, 13, 22):
        (feature,) = seen(stranger, zoom=zoom)["features"]
        assert (feature["properties"]["kind"], feature["properties"]["count"]) == ("point", 3)
        assert feature["properties"]["place"] == "Amsterdam"


@pytest.mark.django_db
def test_extent_of_a_point_finds_just_its_jobs(stranger):
    JobFactory.create_batch(2, published=True)
    JobFactory(published=True, point=Point(4.8951, 52.3745, srid=4326))
    point = next(f for f in seen(stranger)["features"] if f["properties"]["kind"] == "point")

    found = stranger.get(
        "/api/v1/jobs/", {"bbox": ",".join(str(edge) for edge in point["properties"]["extent"])}
    ).json()

    assert found["count"] == point["properties"]["count"] == 2


@pytest.mark.django_db
def test_far_out_points_become_clusters_named_after_their_largest_place(stranger):
    for index in range(70):
        JobFactory(published=True, place_name="Blerick", point=Point(6.1 + index / 1000, 51.37, srid=4326))
    JobFactory.create_batch(2, published=True, place_name="Venlo", point=VENLO)

    far, close = seen(stranger, zoom=5), seen(stranger, zoom=14)

    assert kinds(far) == ["cluster"]
    facts = far["features"][0]["properties"]
    assert (facts["count"], facts["place"]) == (72, "Venlo")
    west, south, east, north = facts["extent"]
    assert west <= 6.1 < 6.17 <= east
    assert south <= 51.37 <= north
    assert (close["count"], len(close["features"])) == (72, 71)


@pytest.mark.django_db
def test_filters_of_the_search_hold(stranger):
    JobFactory(published=True, title="Cook")
    JobFactory(published=True, title="Welder", housing_offered=True, point=VENLO)
    JobFactory(paused=True)
    JobFactory(overdue=True)

    assert seen(stranger)["count"] == 2
    assert seen(stranger, q="welder", housing="true")["count"] == 1
    assert seen(stranger, near="1012", radius_km=10)["count"] == 1
    assert seen(stranger, bbox="6,51,7,52", zoom=9)["count"] == 1


@pytest.mark.django_db
@pytest.mark.parametrize("bbox", ["-10,30,2,40", "100,-80,170,-10", "2,49,2.5,50"])
def test_elsewhere_there_is_nothing(stranger, bbox):
    JobFactory(published=True)

    assert seen(stranger, bbox=bbox, zoom=20) == {"type": "FeatureCollection", "count": 0, "features": []}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"bbox": "170,50,-170,60"}, "bbox"),  # over the 180th meridian
        ({"bbox": "4,53,5,52"}, "bbox"),
        ({"bbox": "4,52,5"}, "bbox"),
        ({"bbox": "4,52,5,nan"}, "bbox"),
        ({"zoom": "23"}, "zoom"),
        ({"zoom": "-1"}, "zoom"),
        ({"zoom": "near"}, "zoom"),
        ({"pay_min_cents": "x"}, "pay_min_cents"),
        ({"page": "1"}, "page"),
    ],
)
def test_what_makes_no_sense_is_named(stranger, query, field):
    response = stranger.get("/api/v1/jobs/map/", query)

    assert response.status_code == 400
    assert [error["pointer"] for error in response.json()["errors"]] == [f"/{field}"]


@pytest.mark.django_db
def test_answer_is_one_statement_for_everybody_and_may_be_kept(stranger, django_assert_num_queries):
    JobFactory.create_batch(3, published=True)

    with django_assert_num_queries(1):
        response = stranger.get("/api/v1/jobs/map/", {"bbox": "3,50,8,54", "zoom": 8})
    again = stranger.get(
        "/api/v1/jobs/map/", {"bbox": "3,50,8,54", "zoom": 8}, headers={"If-None-Match": response["ETag"]}
    )

    assert response["Cache-Control"] == "public, max-age=60"
    assert again.status_code == 304


@pytest.mark.django_db
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(box=st.none() | boxes, zoom=st.integers(0, 22))
def test_every_job_in_the_box_is_in_one_feature(many, box, zoom):
    filters = Filters(bbox=box)

    collection = json.loads(get_clusters(filters, zoom=zoom, pages=PAGES))

    points = LiveJob.objects.all()
    if box:
        points = [
            job for job in points.select_related("job")
            if box.west <= job.job.point.x <= box.east and box.south <= job.job.point.y <= box.north
        ]  # fmt: skip
    counts = [feature["properties"]["count"] for feature in collection["features"]]
    assert collection["count"] == sum(counts) == len(points)
    assert len(counts) <= MOST_FEATURES
    assert counts == sorted(counts, reverse=True)


@pytest.fixture
def many(db):
    seed_jobs(count=400, seed=11)
