"""A kept search says the same as the search it was made of, and always in the same words."""

from datetime import date
from decimal import Decimal

import pytest
from django.http import QueryDict
from rest_framework.exceptions import ValidationError

from apps.core.errors import DomainError
from apps.jobs.api.search_query import FilterQuery, read_filters
from apps.jobs.errors import SearchRefused
from apps.jobs.selectors.saved import make_filters, read_criteria, write_query
from apps.jobs.selectors.saved.parameters import LEFT_OUT, PARAMETERS

pytestmark = pytest.mark.django_db

GOOD = [
    "",
    "q=heftruck",
    "q=%22order+picker%22+-nacht",
    "q=%D0%B7%D0%B0%D0%B2%D0%B0%D1%80%D1%8F%D0%B2%D0%B0%D0%BD%D0%B5",
    "near=5911",
    "near=Venlo&near=Tilburg&radius_km=10",
    "near=52.3735,4.8951&radius_km=200",
    "bbox=4.5,52.1,5.2,52.6",
    "occupation=order-picker,welder",
    "occupation=order-picker&occupation=welder",
    "isco=93&isco=8344",
    "contract=direct,agency&shift=night&transport=offered&day=sat,sun",
    "pay_min_cents=1500&hours_min=24&hours_max=40.0",
    "hours_min=24.5",
    "pay_min_cents=1500.0",
    "near=5911&radius_km=10.",
    "housing=true&no_dutch=1&imported=false",
    "housing=FALSE",
    "language=pl,en",
    "employer=donald-flex",
    "starts_before=2026-12-01",
    "starts_this_week=true",
    "q=&near=&housing=",
]
BAD = [
    "radius_km=10",
    "near=5911&radius_km=0",
    "near=5911&radius_km=201",
    "near=5911&radius_km=x",
    "near=Nergenshuizen",
    "near=5911&near=5912&near=5913&near=5914&near=5915&near=5916",
    f"q={'a' * 201}",
    "bbox=1,2,3",
    "bbox=5.2,52.1,4.5,52.6",
    "bbox=nan,52.1,4.5,52.6",
    "contract=freelance",
    "shift=lunch",
    "day=monday",
    "isco=83440",
    "occupation=two%20words",
    "pay_min_cents=-1",
    "pay_min_cents=100001",
    "hours_min=61",
    "hours_min=24.55",
    "hours_max=NaN",
    "housing=maybe",
    "language=polish",
    "starts_before=tomorrow",
    "starts_this_week=never",
    "isco=" + ",".join(map(str, range(1, 25))),
]


@pytest.mark.parametrize("query", GOOD)
def test_kept_search_filters_as_the_search_does(query: str) -> None:
    assert _sorted(make_filters(read_criteria(query))) == _sorted(read_filters(QueryDict(query)))


def _sorted(filters: object) -> dict[str, object]:
    """Of several values the order does not matter."""
    facts = vars(filters).items()
    return {name: set(value) if type(value) is tuple else value for name, value in facts}


@pytest.mark.parametrize("query", BAD)
def test_what_the_search_refuses_cannot_be_kept(query: str) -> None:
    with pytest.raises((ValidationError, DomainError)):
        read_filters(QueryDict(query))

    with pytest.raises(DomainError):
        make_filters(read_criteria(query))


@pytest.mark.parametrize("query", GOOD)
def test_text_is_read_as_it_was_written(query: str) -> None:
    text = write_query(read_criteria(query))

    assert write_query(read_criteria(text)) == text
    assert _sorted(make_filters(read_criteria(text))) == _sorted(make_filters(read_criteria(query)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("q=heftruck&near=5911", "near=5911&q=heftruck"),
        ("q=heftruck", "?q=++heftruck+&sort=pay&page=3&facets=true&page_size=50"),
        ("occupation=a,b", "occupation=b&occupation=a&occupation=b"),
        ("hours_min=24", "hours_min=24.0"),
        ("housing=true", "housing=on"),
        ("near=Venlo&near=Tilburg", "near=Tilburg&near=Venlo"),
        ("", "published_since=2026-11-01T00:00Z&lang=pl"),
        ("q=b", "q=a&q=b"),
    ],
)
def test_the_same_search_is_the_same_text(one: str, other: str) -> None:
    assert write_query(read_criteria(one)) == write_query(read_criteria(other))


def test_relative_words_stay_words() -> None:
    assert write_query(read_criteria("starts_this_week=true")) == "starts_this_week=true"


def test_every_filter_of_the_search_can_be_kept_or_is_left_out_on_purpose() -> None:
    assert set(FilterQuery().fields) - set(PARAMETERS) <= LEFT_OUT
    assert set(PARAMETERS) <= set(FilterQuery().fields)


def test_values_have_the_types_of_the_search() -> None:
    filters = make_filters(read_criteria("hours_min=24.0&starts_before=2026-12-01&no_dutch=true"))

    assert (filters.hours_min, filters.starts_before, filters.no_dutch) == (
        Decimal(24),
        date(2026, 12, 1),
        True,
    )


@pytest.mark.parametrize(
    "query", ["unknown=1", "a=1&" * 300, "q=" + "%00", "isco=%EF%BC%91", "hours_min=1e400", "x" * 5000]
)
def test_nonsense_is_refused_in_words(query: str) -> None:
    with pytest.raises(SearchRefused):
        read_criteria(query)
