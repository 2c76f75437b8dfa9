"""Everybody may calculate the minimum wage."""

from typing import Any

import pytest
from rest_framework.test import APIClient

pytestmark = pytest.mark.django_db
URL = "/api/v1/compliance/minimum-wage/"


def ask(**query: Any) -> Any:
    return APIClient().get(URL, query)


def test_stranger_calculates_a_week() -> None:
    answer = ask(date="2026-03-01", age=21, hours=40)

    assert answer.status_code == 200
    assert answer.json() == {
        "date": "2026-03-01",
        "age": 21,
        "hours": 40.0,
        "hourly_cents": 1471,
        "weekly_cents": 58840,
        "monthly_cents": 254973,
        "holiday_allowance_cents": 4707,
        "all_in_hourly_cents": 1589,
        "max_housing_deduction_cents": 14710,
        "max_health_deduction_cents": 17490,
        "effective_from": "2026-01-01",
        "source": "Rijksoverheid, as four accountants give it",
        "source_url": "https://www.rijksoverheid.nl/onderwerpen/minimumloon",
        "checked_on": "2026-11-21",
        "verified": True,
        "is_outdated": False,
    }
    assert answer["Cache-Control"] == "public, max-age=60"


def test_after_the_last_known_amount_it_says_at_least() -> None:
    found = ask(date="2026-07-01", age=20).json()

    assert (found["hourly_cents"], found["effective_from"]) == (1177, "2026-01-01")
    assert (found["verified"], found["is_outdated"]) == (False, True)


def test_scale_of_2027_is_not_taken_for_law_before_somebody_verified_it() -> None:
    found = ask(date="2027-01-01", age=19).json()

    assert (found["hourly_cents"], found["verified"]) == (883, False)


def test_who_learns_on_the_job_has_an_own_scale() -> None:
    assert ask(date="2026-01-01", age=18, is_bbl=True).json()["hourly_cents"] == 669


def test_older_than_21_is_21() -> None:
    found = ask(date="2026-01-01", age=60).json()

    assert (found["age"], found["hourly_cents"]) == (21, 1471)


def test_health_cap_of_2024_is_not_known() -> None:
    assert ask(date="2024-03-01").json()["max_health_deduction_cents"] is None


@pytest.mark.parametrize(
    "query",
    [
        {"age": 14},
        {"age": "old"},
        {"hours": 169},
        {"hours": -1},
        {"date": "2099-01-01"},
        {"year": 2026},
    ],
)
def test_nonsense_is_refused(query: dict[str, Any]) -> None:
    assert ask(**query).status_code == 400


def test_before_2024_there_was_no_minimum_wage_an_hour() -> None:
    answer = ask(date="2023-12-31")

    assert (answer.status_code, answer.json()["code"]) == (404, "no_minimum_wage")


def test_short_address_says_the_same() -> None:
    query = {"date": "2026-03-01", "age": 18, "hours": 24}

    assert APIClient().get("/api/v1/wml/", query).json() == ask(**query).json()
