"""The results page and the API answer one search with the same jobs, and refuse the same parameters."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.contrib.gis.geos import Point
from django.http import QueryDict
from django.utils import timezone

from apps.jobs.api.search_query import SearchQuery, read_search
from apps.web.api.forms.search import SearchForm
from tests.factories.jobs import JobFactory

LINK = re.compile(r'<h3><a href="/jobs/([0-9a-f-]{36})/"')
LIMITS = ("min_value", "max_value", "max_length", "max_digits", "decimal_places")
SEARCHES = [
    "",
    "q=order",
    "near=Amsterdam",
    "near=Amsterdam&near=Venlo&radius_km=10",
    "near=52.37,4.89&radius_km=200&sort=pay",
    "near=1012&sort=newest",
    "bbox=4,52,5.5,53",
    "occupation=order-picker",
    "isco=9333,8",
    "sector=logistics",
    "contract=agency&contract=direct",
    "contract=agency,direct",
    "pay_min_cents=1600",
    "hours_min=24&hours_max=36.5",
    "shift=night,day",
    "day=sat",
    "housing=true",
    "housing=false",
    "transport=offered",
    "language=en,pl",
    "no_dutch=true",
    "no_dutch=false",
    "starts_before=2099-01-01",
    "starts_this_week=true",
    "published_since=2026-01-01T00:00:00Z",
    "published_since=2026-11-20",
    "imported=false",
    "imported=true",
    "sort=pay&page_size=3",
    "page=2&page_size=3",
    "q=order&near=Venlo&radius_km=200&housing=true&sort=relevance",
]
WRONG = [
    "radius_km=0&near=Venlo",
    "radius_km=abc&near=Venlo",
    "pay_min_cents=-1",
    "pay_min_cents=100001",
    "hours_min=61",
    "hours_max=1.25",
    "contract=zzp",
    "shift=dawn",
    "day=monday",
    "isco=12345",
    "language=dutch",
    "housing=maybe",
    "near=Nergenshuizen",
    "near=a&near=b&near=c&near=d&near=e&near=f",
    "bbox=1,2,3",
    "bbox=5,52,4,53",
    "sort=best",
    "page=51",
    "page=11&page_size=100",
    "page_size=101",
    "cursor=abc",
    "starts_before=tomorrow",
    "published_since=yesterday",
    "q=" + "x" * 201,
    "employer=no slug",
    "sector=" + ",".join(f"s{number}" for number in range(21)),
]


@pytest.fixture
def jobs():
    """Twelve jobs that differ in everything one can search by."""
    venlo, now = Point(6.1724, 51.3704, srid=4326), timezone.now()
    for number in range(12):
        JobFactory(
            published=True,
            title=f"{'Order picker' if number % 2 else 'Packer'} {number}",
            point=venlo if number % 3 else Point(4.8951, 52.3735, srid=4326),
            contract_type="agency" if number % 2 else "direct",
            pay_min_cents=1500 + number * 20,
            pay_max_cents=1600 + number * 20,
            guaranteed_hours=Decimal(16 + number * 2),
            shifts=["night"] if number % 4 == 0 else ["day"],
            days=["sat", "sun"] if number % 2 else [],
            housing_offered=number % 3 == 0,
            transport="offered" if number % 4 else "none",
            languages_needed=[{"language": "nl" if number % 5 == 0 else "en", "level": "A2"}],
            starts_on=(now + timedelta(days=number * 3)).date() if number else None,
            published_at=now - timedelta(hours=number),
            source_name="Elsewhere" if number % 6 == 0 else "",
        )


@pytest.mark.django_db
@pytest.mark.parametrize("query", SEARCHES)
def test_page_shows_what_the_api_finds(client, jobs, query):
    found = client.get(f"/api/v1/jobs/?{query}").json()

    page = client.get(f"/jobs/?{query}").content.decode()

    assert LINK.findall(page) == [card["id"] for card in found["results"]]
    assert f'{found["count"]} job' in page
    assert ('rel="next"' in page) == bool(found["next"])


@pytest.mark.django_db
@pytest.mark.parametrize("query", WRONG)
def test_page_refuses_what_the_api_refuses(client, query):
    assert client.get(f"/api/v1/jobs/?{query}").status_code == 400

    answer = client.get(f"/jobs/?{query}")

    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("query", SEARCHES)
def test_form_reads_the_same_search(query):
    form = SearchForm(QueryDict(query))

    assert form.is_valid()
    assert form.search == read_search(QueryDict(query))


def test_page_takes_every_parameter_of_the_api_and_no_other():
    assert set(SearchForm.base_fields) == set(SearchQuery().fields)


def test_rules_of_the_form_are_those_of_the_api():
    for name, field in SearchQuery().fields.items():
        rule, wanted = SearchForm.base_fields[name].rule, getattr(field, "child", field)

        for limit in LIMITS:
            assert getattr(rule, limit, None) == getattr(wanted, limit, None), (name, limit)
        assert getattr(rule, "choices", None) == getattr(wanted, "choices", None), name
        assert getattr(rule, "child", None) is None
        assert type(rule).__name__ == type(wanted).__name__ or name == "bbox"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "query", ["radius_km=50", "sort=distance", "sort=relevance", "q=+&near=&housing=&sort="]
)
def test_field_of_a_form_that_says_nothing_alone_is_left_out(client, query):
    assert client.get(f"/jobs/?{query}").status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("query", ["utm_source=x", "fbclid=1", "lang=pl"])
def test_parameter_of_others_breaks_no_page(client, query):
    assert client.get(f"/jobs/?{query}").status_code == 200
