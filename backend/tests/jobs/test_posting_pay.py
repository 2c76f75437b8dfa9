"""What a job pays is worked out for everybody: the week, what is left of it, the distance to the minimum."""

from decimal import Decimal
from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.jobs.models import Job
from tests.factories.jobs import JobFactory

pytestmark = pytest.mark.django_db


def ask(job: Job, **query: Any) -> Any:
    return APIClient().get(f"/api/v1/jobs/{job.pk}/pay/", query)


def test_stranger_sees_what_is_left_of_a_week() -> None:
    job = JobFactory(
        published=True,
        minimum_age=21,
        guaranteed_hours=Decimal(32),
        housing_offered=True,
        housing_week_cents=11000,
        health_week_cents=3500,
        transport_week_cents=500,
    )

    found = ask(job).json()

    assert found["hour_cents"] == 1545
    assert found["week_cents"] == 49440
    assert (found["housing_cents"], found["health_cents"], found["transport_cents"]) == (11000, 3500, 500)
    assert found["left_cents"] == 34440
    assert (found["housing_cap_cents"], found["housing_share_percent"]) == (11768, 23.37)
    assert [(age["age"], age["above_cents"]) for age in found["ages"]] == [(21, 74)]


def test_every_age_that_may_apply_is_compared() -> None:
    job = JobFactory(published=True, minimum_age=16, pay_min_cents=1000)

    ages = ask(job).json()["ages"]

    assert [(age["age"], age["minimum_cents"], age["above_cents"]) for age in ages] == [
        (16, 507, 493),
        (17, 581, 419),
        (18, 736, 264),
        (19, 883, 117),
        (20, 1177, -177),
        (21, 1471, -471),
    ]


def test_at_an_age_with_a_higher_minimum_the_pay_is_that() -> None:
    job = JobFactory(published=True, pay_min_cents=1000, guaranteed_hours=Decimal(24))

    found = ask(job, age=30).json()

    assert (found["hour_cents"], found["week_cents"]) == (1471, 35304)


def test_nothing_is_said_where_the_job_says_nothing() -> None:
    job = JobFactory(published=True, guaranteed_hours=None)

    found = ask(job).json()

    assert (found["week_cents"], found["left_cents"], found["housing_cents"]) == (None, None, None)


def test_costs_can_eat_a_week() -> None:
    job = JobFactory(
        published=True, guaranteed_hours=Decimal(4), housing_offered=True, housing_week_cents=10000
    )

    assert ask(job).json()["left_cents"] == 6180 - 10000


@pytest.mark.parametrize(("trait", "status"), [({}, 404), ({"closed": True}, 410), ({"paused": True}, 404)])
def test_job_that_is_not_live_has_no_pay(trait: dict[str, bool], status: int) -> None:
    assert ask(JobFactory(**trait)).status_code == status


@pytest.mark.parametrize("query", [{"age": 14}, {"age": "x"}, {"old": 3}])
def test_nonsense_is_refused(query: dict[str, Any]) -> None:
    assert ask(JobFactory(published=True), **query).status_code == 400


def test_costs_one_query(django_assert_num_queries: Any) -> None:
    job = JobFactory(published=True)

    with django_assert_num_queries(1):
        ask(job)
