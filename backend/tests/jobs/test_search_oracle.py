"""The fast statements against the plain search: the same cards in the same order, counts and facets."""

import json
import random
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection, connections, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.core.models.base import new_id
from apps.jobs.enums import ContractType, Day, JobStatus, Shift, Transport
from apps.jobs.models import Job
from apps.jobs.selectors.search import Box, Filters, Search, SearchPage, Sort
from apps.jobs.services.seeding import seed_jobs
from apps.locations.selectors import NearPoint
from tests.jobs.plain_search import PlainSearch, ask

JOBS = 220
COPIED, TOWNS = 25, 4  # postings that are posted for so many other towns, too
QUERIES = 300
WRITES_A_SECOND = 50
NOW = timezone.now()
WORDS = [
    "orderpicker", "collega", "ervaring", "team", "nachtdienst", "warehouse", "heftruck OR kok", "collega -loon",
    '"je krijgt"', "magazijn", "magazijnmedewerker", "sprzątanie", "водій or шофьор",
    "geen ervaring", "de", "orderpiker", "-collega", "werk", "-werk", "werk -loon", "magazijn medewerker -nacht",
    "schoonmaak", "cleaning -trein", '"nacht"', "chauffeur -vrachtwagen",
]  # fmt: skip


def some(values: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=3, unique=True).map(tuple)


def days_from_now(first: int, last: int) -> st.SearchStrategy[datetime]:
    return st.integers(first, last).map(lambda days: NOW + timedelta(days=days))


near = st.builds(NearPoint, st.floats(50.8, 53.4), st.floats(3.5, 7.1), st.just("somewhere"))
box = st.builds(
    lambda west, south, width, height: Box(west, south, west + width, south + height),
    st.floats(3.0, 6.8), st.floats(50.5, 53.2), st.floats(0.05, 4), st.floats(0.05, 3),
)  # fmt: skip
# Each filter is drawn with what filters nothing in half of the cases, so that most searches find something.
CHOICES: dict[str, st.SearchStrategy[Any]] = {
    "q": st.sampled_from(WORDS),
    "near": st.lists(near, min_size=1, max_size=5).map(tuple),
    "bbox": box,
    "isco": some(["9", "93", "83", "7212"]),
    "sector": some(["logistics", "production", "office"]),
    "occupation": some(["order-picker", "cook", "welder"]),
    "contract": some(ContractType.values),
    "pay_min_cents": st.integers(1500, 2000),
    "hours_min": st.integers(0, 40),
    "hours_max": st.integers(0, 40),
    "shift": some(Shift.values),
    "day": some(Day.values),
    "housing": st.booleans(),
    "transport": some(Transport.values),
    "language": some(["nl", "en", "pl"]),
    "no_dutch": st.booleans(),
    "imported": st.booleans(),
    "published_since": days_from_now(-45, 0),
    "starts_before": days_from_now(0, 60).map(lambda moment: moment.date()),
    "starts_this_week": st.booleans(),
}


@st.composite
def searches(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Search:
    """Draw up to four filters, an order that they allow, and how long a page is."""
    names = draw(st.lists(st.sampled_from(sorted(CHOICES)), max_size=4, unique=True))
    filters = Filters(radius_km=draw(st.integers(1, 200)), **{name: draw(CHOICES[name]) for name in names})
    sorts = [Sort.NEWEST, Sort.PAY]
    sorts += [Sort.DISTANCE] * bool(filters.near) + [Sort.RELEVANCE] * (filters.q is not None)
    return Search(
        filters=filters, sort=draw(st.sampled_from(sorts)), page_size=draw(st.integers(12, 100)), facets=True
    )


def walk(search: Search, at: datetime) -> tuple[list[SearchPage], list[SearchPage]]:
    """Turn all pages, and turn them back."""
    forward = [ask(search, at)]
    while cursor := forward[-1].next_cursor:
        forward.append(ask(replace(search, cursor=cursor), at))
    back = forward[-1:]
    while cursor := back[-1].previous_cursor:
        back.append(ask(replace(search, cursor=cursor), at))
    return forward, back[::-1]


def cards_of(pages: list[SearchPage]) -> list[dict[str, Any]]:
    return [card for page in pages for card in json.loads(page.results)]


def compare(search: Search, at: datetime) -> None:
    forward, back = walk(search, at)
    first = forward[0]
    expected = PlainSearch(first.search, at)
    cards = cards_of(forward)
    facets = json.loads(first.facets or "null")

    if first.corrected_q:
        assert PlainSearch(search, at).ids == []
    assert [card["id"] for card in cards] == expected.ids
    assert {page.count for page in forward} == {len(expected.ids)}
    assert [card["id"] for card in cards_of(back)] == expected.ids
    for name, values in expected.facets.items():
        assert [(facet["value"], facet["count"]) for facet in facets[name]] == values
    for card in cards:
        others = expected.places[card["id"]] - {card["place"]}
        assert card["places_count"] == len(others) + 1
        assert len(card["also_in"]) == min(5, len(others))
        assert set(card["also_in"]) <= others


def seed() -> None:
    """Some hundred postings: in every status, imported ones, and vacancies posted for several towns."""
    seed_jobs(count=JOBS, seed=7, mixed=True)
    draw = random.Random(7)
    jobs = list(Job.objects.order_by("external_id"))
    Job.objects.filter(pk__in=[job.pk for job in draw.sample(jobs, 30)]).update(source_name="Another site")
    for job in Job.objects.filter(pk__in=[job.pk for job in draw.sample(jobs, COPIED)]):
        for town in draw.sample(jobs, draw.randint(1, TOWNS)):
            job.pk, job.external_id = new_id(), ""
            job.place_name, job.point = town.place_name, town.point
            if job.published_at:
                job.published_at -= timedelta(minutes=draw.randint(0, 3))
            job.save(force_insert=True)


@pytest.fixture
def seeded(db: None) -> None:
    seed()


WITH_ONE_FIXTURE = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}


@pytest.mark.slow
@settings(max_examples=QUERIES, **WITH_ONE_FIXTURE)
@given(search=searches())
def test_same_cards_counts_and_facets_as_the_plain_search(seeded, search):
    compare(search, NOW)


class Changing(threading.Thread):
    """Changes postings, so many times a second, until it is told to stop."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.writes, self.failed, self.ended = 0, [], threading.Event()
        self.ids = list(Job.objects.values_list("pk", flat=True))
        self.spots = list(Job.objects.exclude(point=None).values_list("place_name", "point")[:50])

    def run(self) -> None:
        draw, began = random.Random(11), timezone.now()
        try:
            while not self.ended.wait(max(0.0, self._due(began))):
                self._write(draw)
                self.writes += 1
        except Exception as error:
            self.failed.append(error)
        finally:
            connections.close_all()

    def _due(self, began: datetime) -> float:
        return self.writes / WRITES_A_SECOND - (timezone.now() - began).total_seconds()

    def _write(self, draw: random.Random) -> None:
        place, point = draw.choice(self.spots)
        changes: list[dict[str, Any]] = [
            {
                "status": JobStatus.PUBLISHED,
                "published_at": NOW,
                "expires_at": NOW + timedelta(days=9),
                "point": point,
            },
            {"status": JobStatus.PAUSED},
            {"pay_min_cents": 1600, "pay_max_cents": draw.randint(1600, 1700)},
            {"place_name": place, "point": point},
            {"title": draw.choice(["Orderpicker", "Kok", "Heftruckchauffeur in de nachtdienst"])},
            {"status": JobStatus.EXPIRED, "expires_at": NOW - timedelta(minutes=1)},
        ]
        Job.objects.filter(pk=draw.choice(self.ids)).update(**draw.choice(changes))


@pytest.fixture
def changing(transactional_db: None) -> Iterator[Changing]:
    seed()
    writer = Changing()
    began = timezone.now()
    writer.start()
    yield writer
    writer.ended.set()
    writer.join()
    seconds = (timezone.now() - began).total_seconds()
    assert writer.failed == []
    assert writer.writes >= WRITES_A_SECOND * seconds * 0.7  # a busy machine may hold it up


@pytest.mark.slow
@settings(max_examples=QUERIES, **WITH_ONE_FIXTURE)
@given(search=searches())
def test_same_while_many_change_jobs(changing, search):
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        compare(search, NOW)
