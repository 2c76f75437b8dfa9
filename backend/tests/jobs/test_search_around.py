"""Near several places, and inside a piece of the map."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.contrib.gis.geos import Point
from django.http import QueryDict
from django.utils import timezone

from apps.jobs.api.search_query import read_filters
from apps.jobs.selectors.search import Filters, Search, plan_search
from apps.jobs.selectors.search.conditions import parameters
from tests.factories.jobs import JobFactory
from tests.jobs.plain_search import ask

AMSTERDAM, VENLO = Point(4.8951, 52.3735, srid=4326), Point(6.1724, 51.3704, srid=4326)
UTRECHT = Point(5.1214, 52.0907, srid=4326)


@pytest.fixture
def search(client_for: Any) -> Any:
    """Search as a stranger."""

    def ask_for(query: str, status: int = 200) -> Any:
        response = client_for(None).get(f"/api/v1/jobs/?{query}")
        assert response.status_code == status, response.content
        return response.json()

    return ask_for


@pytest.fixture
def towns(db: None) -> None:
    """One job each in Amsterdam, Venlo and Utrecht."""
    for title, point in (("Amsterdam", AMSTERDAM), ("Venlo", VENLO), ("Utrecht", UTRECHT)):
        JobFactory(published=True, title=title, point=point)


def titles(found: Any) -> list[str]:
    return [card["title"] for card in found["results"]]


@pytest.mark.parametrize("words", ["", "&q=warehouse&sort=distance"])
def test_near_one_of_several_places_and_the_nearest_counts(towns, search, words):
    found = search(f"near=51.3704,6.1724&near=52.36,4.90&radius_km=10{words}")

    assert titles(found) == ["Venlo", "Amsterdam"]
    assert found["results"][0]["distance_m"] == 0
    assert 1000 < found["results"][1]["distance_m"] < 2000
    assert found["count"] == 2


def test_circles_that_overlap_show_a_job_once(towns, search):
    near = "&".join(f"near=52.37,{4.85 + step / 50}" for step in range(5))

    assert titles(search(f"{near}&radius_km=20")) == ["Amsterdam"]


def test_the_same_place_twice_is_one(towns, search):
    assert titles(search("near=1012&near=1012&near=1012&near=1012&near=1012&near=1012")) == ["Amsterdam"]


@pytest.mark.parametrize("words", ["", "&q=warehouse", "&sort=pay", "&near=1012&radius_km=200"])
@pytest.mark.parametrize(
    ("box", "inside"),
    [
        ("4.8,52.3,5.0,52.4", ["Amsterdam"]),
        ("4.8951,52.3735,5.2,52.4", ["Amsterdam"]),  # its edge belongs to it
        ("4.8952,52.3735,5.2,52.4", []),
        ("4.8,52.0,5.2,52.4", ["Amsterdam", "Utrecht"]),
        ("3,50.7,7.3,53.6", ["Amsterdam", "Utrecht", "Venlo"]),
        ("-180,-90,180,90", ["Amsterdam", "Utrecht", "Venlo"]),
        ("-60,10,-59,11", []),
    ],
)
def test_inside_of_a_box(towns, search, box, inside, words):
    assert sorted(titles(search(f"bbox={box}{words}"))) == inside


def test_facets_take_a_box(towns, client_for):
    assert client_for(None).get("/api/v1/jobs/facets/?bbox=4.8,52.3,5.0,52.4").json()["count"] == 1


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("bbox=5,52,4,53", "/bbox"),  # over the 180th meridian, or the wrong way round
        ("bbox=170,52,-170,53", "/bbox"),
        ("bbox=4,53,5,52", "/bbox"),
        ("bbox=4,52,4,53", "/bbox"),
        ("bbox=4,52,5", "/bbox"),
        ("bbox=4,52,5,53,6", "/bbox"),
        ("bbox=4,52,5,91", "/bbox"),
        ("bbox=nan,52,5,53", "/bbox"),
        ("bbox=a,b,c,d", "/bbox"),
        ("&".join(f"near=52.{number},5" for number in range(6)), "/near"),
        ("near=Atlantis&near=1012", "/near"),
        ("day=someday", "/day"),
        ("imported=perhaps", "/imported"),
        ("starts_this_week=soon", "/starts_this_week"),
    ],
)
def test_wrong_parameter_is_refused_by_name(db, search, query, pointer):
    assert search(query, 400)["errors"][0]["pointer"].startswith(pointer)


@pytest.mark.parametrize(
    ("now", "sunday"),
    [
        ("2026-11-22T22:30:00+00:00", "2026-11-22"),  # Sunday evening in Amsterdam
        ("2026-11-22T23:30:00+00:00", "2026-11-29"),  # Monday there already
        ("2026-11-16T00:00:00+01:00", "2026-11-22"),
        ("2026-03-29T23:00:00+00:00", "2026-04-05"),  # summer time has begun
    ],
)
def test_week_ends_on_sunday_in_amsterdam(now, sunday):
    values = parameters(Filters(starts_this_week=True), at=datetime.fromisoformat(now))

    assert values["sunday"].isoformat() == sunday


def test_starts_this_week(db, search):
    today = timezone.now().astimezone(ZoneInfo("Europe/Amsterdam")).date()
    sunday = today + timedelta(days=6 - today.weekday())
    for title, day in {"at once": None, "sunday": sunday, "monday": sunday + timedelta(days=1)}.items():
        JobFactory(published=True, title=title, starts_on=day)

    assert sorted(titles(search("starts_this_week=true"))) == ["at once", "sunday"]
    assert titles(search("starts_this_week=false")) == ["monday"]


def test_days(db, search):
    JobFactory(published=True, title="weekend", days=["sat", "sun"])
    JobFactory(published=True, title="not said")

    assert titles(search("day=sun,mon")) == ["weekend"]
    assert titles(search("day=mon")) == []


def test_imported(db, search, client_for):
    job = JobFactory(
        published=True, title="theirs", source_name="Another site", source_url="https://site.example/1"
    )
    JobFactory(published=True, title="ours")

    page = client_for(None).get(f"/api/v1/jobs/{job.pk}/").json()
    own = search("imported=false")["results"][0]

    assert titles(search("imported=true")) == ["theirs"]
    assert (own["title"], own["source"]) == ("ours", None)
    assert search("imported=true")["results"][0]["source"] == "Another site"
    assert page["source"] == {"name": "Another site", "url": "https://site.example/1"}
    assert page["legal_facts"]["employer"]["checks"] == []


def test_change_is_found_at_once(db, search):
    job = JobFactory(published=True, title="Welder")

    job.title = "Gardener"
    job.save()

    assert titles(search("q=gardener")) == ["Gardener"]
    assert search("q=welder")["count"] == 0


def test_job_is_gone_at_its_last_moment_whether_or_not_somebody_took_it_down(db):
    job = JobFactory(published=True)

    assert ask(Search(), job.expires_at - timedelta(microseconds=1)).count == 1
    assert ask(Search(), job.expires_at).count == 0


def test_nothing_asks_the_database_before_it_is_told_to():
    plan = plan_search(
        Search(filters=read_filters_of("day=sat&bbox=4,52,5,53")), language="nl", at=timezone.now()
    )

    sql, values = next(plan)

    assert "jobs_livejob" in sql
    assert values["day"] == ["sat"]
    assert values["west"] == 4.0


def read_filters_of(query: str) -> Filters:
    return read_filters(QueryDict(query))
