"""A map of jobs shows where the work is. Where workers live is in none of it."""

import json
from datetime import UTC, datetime

import mapbox_vector_tile
import pytest
from django.db import connection

from apps.jobs.selectors.map import Tile
from apps.jobs.selectors.map.area import find_area
from apps.jobs.selectors.map.clusters import build_clusters_statement
from apps.jobs.selectors.map.places import build_places_statement
from apps.jobs.selectors.map.vector import build_tile_statement
from apps.jobs.selectors.search import Box, Filters
from apps.locations.selectors import NearPoint
from tests.factories.candidates import CandidateFactory
from tests.factories.jobs import JobFactory

MAY_BE_READ = {"jobs_livejob", "jobs_job", "jobs_occupation", "employers_employer"}
EVERYTHING = Filters(
    q="cook", near=(NearPoint(52.37, 4.89, "Amsterdam"),), bbox=Box(4.0, 52.0, 6.0, 53.0), isco=("9",),
    sector=("logistics",), employer="some", occupation=("cook",), contract=("agency",), housing=True,
    language=("en",), no_dutch=True, shift=("day",), transport=("none",),
)  # fmt: skip

NOW = datetime(2026, 11, 21, tzinfo=UTC)
HOMES = ["5911", "9711", "4381", "6211", "8911"]  # Venlo, Groningen, Vlissingen, Maastricht, Leeuwarden
TILES = ["0/0/0", "5/16/10", "7/65/42", "14/8414/5384"]


def everything_that_leaves(client):
    answers = [client.get(f"/api/v1/jobs/tiles/{tile}.mvt").content for tile in TILES]
    return answers + [client.get("/api/v1/jobs/map/", {"zoom": zoom}).content for zoom in (0, 7, 14)]


@pytest.mark.django_db
def test_homes_of_workers_change_no_byte_of_any_map(client_for):
    JobFactory.create_batch(3, published=True)
    before = everything_that_leaves(client_for(None))

    for postcode in HOMES:
        candidate = CandidateFactory(home_postcode=postcode)
    after = everything_that_leaves(client_for(candidate.user))

    assert after == before
    assert all(before)


@pytest.mark.django_db
def test_map_shows_no_point_but_those_of_jobs(client_for):
    JobFactory.create_batch(3, published=True)
    for postcode in HOMES:
        CandidateFactory(home_postcode=postcode)

    collection = client_for(None).get("/api/v1/jobs/map/", {"zoom": 22}).json()
    layers = mapbox_vector_tile.decode(client_for(None).get("/api/v1/jobs/tiles/7/65/42.mvt").content)

    assert [f["geometry"]["coordinates"] for f in collection["features"]] == [[4.8951, 52.3735]]
    assert list(layers) == ["jobs"]
    assert [f["properties"]["place"] for f in layers["jobs"]["features"]] == ["Amsterdam"]


def relations(plan):
    if "Relation Name" in plan:
        yield plan["Relation Name"]
    for part in plan.get("Plans", []):
        yield from relations(part)


@pytest.mark.django_db
@pytest.mark.parametrize("filters", [Filters(), EVERYTHING], ids=["all", "filtered"])
@pytest.mark.parametrize("kind", ["clusters", "tile", "places"])
def test_statements_read_tables_of_jobs_only(filters, kind):
    tile = Tile(7, 65, 42)
    statement, values = {
        "clusters": lambda: build_clusters_statement(filters, zoom=7, pages="/", at=NOW),
        "tile": lambda: build_tile_statement(filters, tile=tile, area=find_area(tile.box), pages="/", at=NOW),
        "places": lambda: build_places_statement(filters, at=NOW),
    }[kind]()

    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (FORMAT JSON) {statement}", values)
        (plan,) = cursor.fetchone()

    plan = json.loads(plan) if isinstance(plan, str) else plan
    read = set(relations(plan[0]["Plan"]))
    assert {"jobs_livejob", "jobs_job"} <= read <= MAY_BE_READ
