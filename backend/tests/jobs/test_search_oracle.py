"""The fast statement against the plain ORM: the same jobs and the same count, whatever is asked."""

import json
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from django.contrib.gis.measure import D
from django.db.models import Q, QuerySet
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.jobs.enums import ContractType, Shift, Transport
from apps.jobs.models import Job
from apps.jobs.selectors.search import Filters, Search, Sort, list_matching_jobs
from apps.jobs.services.seeding import seed_jobs
from apps.locations.selectors import NearPoint
from tests.jobs.words_oracle import matches

JOBS = 300
NOW = timezone.now()
WORDS = [
    "orderpicker",
    "werk",
    "ervaring",
    "team",
    "nachtdienst",
    "warehouse",
    "heftruck OR kok",
    "werk -loon",
    '"je krijgt"',
    "-werk",
    "magazijn",
    "medewerker",
    "magazijnmedewerker",
    "magazijn medewerker -nacht",
    "sprzątanie",
    "водій or шофьор",
    "geen ervaring",
    "de",
]


def some(values: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=3, unique=True).map(tuple)


near = st.builds(NearPoint, st.floats(50.8, 53.4), st.floats(3.5, 7.1), st.just("somewhere"))
filters = st.builds(
    Filters,
    q=st.none() | st.sampled_from(WORDS),
    near=st.lists(near, max_size=3).map(tuple),
    radius_km=st.integers(1, 200),
    isco=some(["9", "93", "83", "7212"]),
    sector=some(["logistics", "production", "office"]),
    contract=some(ContractType.values),
    pay_min_cents=st.none() | st.integers(1500, 2000),
    hours_min=st.none() | st.integers(0, 40),
    hours_max=st.none() | st.integers(0, 40),
    shift=some(Shift.values),
    housing=st.none() | st.booleans(),
    transport=some(Transport.values),
    language=some(["nl", "en", "pl"]),
    no_dutch=st.none() | st.booleans(),
    published_since=st.none() | st.integers(0, 45).map(lambda days: NOW - timedelta(days=days)),
    starts_before=st.none() | st.integers(0, 60).map(lambda days: (NOW + timedelta(days=days)).date()),
)

PLAIN: dict[str, Any] = {
    "isco": lambda codes: _any(Q(occupation__isco_code__startswith=code) for code in codes),
    "sector": lambda values: Q(occupation__sector__in=values),
    "contract": lambda values: Q(contract_type__in=values),
    "pay_min_cents": lambda cents: Q(pay_min_cents__gte=cents),
    "hours_min": lambda hours: Q(guaranteed_hours__gte=hours),
    "hours_max": lambda hours: Q(guaranteed_hours__lte=hours),
    "shift": lambda values: Q(shifts__overlap=list(values)),
    "housing": lambda value: Q(housing_offered=value),
    "transport": lambda values: Q(transport__in=values),
    "language": lambda codes: Q(language_codes__contained_by=list(codes)),
    "no_dutch": lambda value: (
        ~Q(language_codes__contains=["nl"]) if value else Q(language_codes__contains=["nl"])
    ),
    "published_since": lambda moment: Q(published_at__gte=moment),
    "starts_before": lambda day: Q(starts_on__lte=day) | Q(starts_on=None),
}


def _any(conditions: Any) -> Q:
    whole = Q()
    for condition in conditions:
        whole |= condition
    return whole


def says(job: Job, typed: str) -> bool:
    occupation = job.occupation
    names: list[str] = list(occupation.names.values()) if occupation else []
    synonyms = [name for found in occupation.synonyms.values() for name in found or []] if occupation else []
    return matches(typed, title=job.title, names=(*names, *synonyms), description=job.description)


def plain(asked: Filters) -> QuerySet[Job]:
    """The same question, as simple as it can be written."""
    jobs = Job.objects.published()
    for name, condition in PLAIN.items():
        value = getattr(asked, name)
        if value is not None and value != ():
            jobs = jobs.filter(condition(value))
    if asked.near:
        radius = D(km=asked.radius_km)
        jobs = jobs.filter(_any(Q(point__dwithin=(place.point, radius)) for place in asked.near))
    if asked.q:
        jobs = jobs.filter(pk__in=[job.pk for job in jobs.select_related("occupation") if says(job, asked.q)])
    return jobs


@pytest.fixture
def seeded(db: None) -> None:
    seed_jobs(count=JOBS, seed=7, mixed=True)


def everything(asked: Filters, sort: Sort) -> tuple[int, list[dict[str, Any]]]:
    """Walk all pages."""
    search = Search(filters=asked, sort=sort, page_size=100)
    page = list_matching_jobs(search, language="en")
    cards = json.loads(page.results)
    while page.next_cursor:
        page = list_matching_jobs(
            Search(filters=asked, sort=sort, page_size=100, cursor=page.next_cursor), language="en"
        )
        cards += json.loads(page.results)
    return page.count, cards


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=filters, data=st.data())
def test_same_jobs_and_count_as_the_plain_orm(seeded, asked, data):
    sorts = [Sort.NEWEST, Sort.PAY] + [Sort.DISTANCE] * bool(asked.near) + [Sort.RELEVANCE] * bool(asked.q)
    sort = data.draw(st.sampled_from(sorts))

    count, cards = everything(asked, sort)

    expected = {str(id) for id in plain(asked).values_list("pk", flat=True)}
    assert [card["id"] for card in cards if card["id"] not in expected] == []
    assert len(cards) == count == len(expected)
    if sort == Sort.DISTANCE:
        far = [card["distance_m"] for card in cards]
        assert all(one <= other * 1.001 + 1 for one, other in pairwise(far))
