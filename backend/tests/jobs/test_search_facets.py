"""Counts beside the results, and all values with counts."""

from typing import Any

import pytest

from apps.jobs.enums import ContractType, Shift
from apps.jobs.models import Occupation
from tests.factories.jobs import JobFactory


@pytest.fixture
def jobs(db: None) -> None:
    """Three order pickers and a cook."""
    JobFactory.create_batch(2, published=True)
    JobFactory(published=True, contract_type=ContractType.DIRECT, agency_clause=None, shifts=[Shift.NIGHT])
    JobFactory(
        published=True,
        occupation=Occupation.objects.get(slug="cook"),
        pay_max_cents=2000,
        housing_offered=True,
    )
    JobFactory()


def counts(facet: list[dict[str, Any]]) -> dict[str, int]:
    return {value["value"]: value["count"] for value in facet}


@pytest.mark.parametrize("parameters", [{}, {"near": "1012"}, {"q": "warehouse"}])
def test_facets_of_a_search_count_all_that_was_found(jobs, client_for, parameters):
    found = client_for(None).get("/api/v1/jobs/", {"facets": "true", "page_size": 1, **parameters}).json()

    assert found["count"] == 4
    assert counts(found["facets"]["occupation"]) == {"order-picker": 3, "cook": 1}
    assert counts(found["facets"]["contract"]) == {"agency": 3, "direct": 1}


def test_facets_come_only_when_asked(jobs, client_for):
    assert "facets" not in client_for(None).get("/api/v1/jobs/").json()


def test_nothing_found_has_empty_facets(jobs, client_for):
    found = client_for(None).get("/api/v1/jobs/", {"facets": "true", "q": "nothinglikethis"}).json()

    assert found["count"] == 0
    assert found["facets"] == {"occupation": [], "contract": []}


def test_all_facets(jobs, client_for, django_assert_num_queries):
    client = client_for(None)

    with django_assert_num_queries(1):
        answer = client.get("/api/v1/jobs/facets/", headers={"Accept-Language": "nl"}).json()

    facets = answer["facets"]
    assert answer["count"] == 4
    assert counts(facets["sector"]) == {"logistics": 3, "hospitality": 1}
    assert counts(facets["shift"]) == {"day": 3, "evening": 3, "night": 1}
    assert counts(facets["housing"]) == {"false": 3, "true": 1}
    assert counts(facets["language"]) == {"en": 4}
    assert facets["occupation"][0] == {"value": "order-picker", "name": "Orderpicker", "count": 3}
    assert facets["pay"] == {"min_cents": 1545, "max_cents": 2000, "currency": "EUR", "unit": "hour"}
    assert len(facets["employer"]) == 4


@pytest.mark.parametrize("parameters", [{"near": "1012"}, {"q": "cook"}, {"q": "cook", "near": "1012"}])
def test_facets_take_the_filters_of_the_search(jobs, client_for, parameters):
    answer = client_for(None).get("/api/v1/jobs/facets/", {"occupation": "cook", **parameters}).json()

    assert counts(answer["facets"]["occupation"]) == {"cook": 1}


def test_facets_refuse_what_is_not_a_filter(db, client_for):
    assert client_for(None).get("/api/v1/jobs/facets/", {"page": 2}).status_code == 400
    assert client_for(None).get("/api/v1/jobs/facets/", {"radius_km": 5}).status_code == 400
