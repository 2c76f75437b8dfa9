"""The list of the own postings."""

from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.employers.models import Employer
from tests.factories.jobs import JobFactory

pytestmark = pytest.mark.django_db
URL = "/api/v1/jobs/my-jobs/"


def test_only_the_own_ones_newest_first(client: APIClient, employer: Employer) -> None:
    first, second = JobFactory(employer=employer), JobFactory(employer=employer, closed=True)
    JobFactory(published=True)

    body = client.get(URL).json()

    assert [row["id"] for row in body["results"]] == [str(second.pk), str(first.pk)]
    assert body["results"][1]["occupation"] == "order-picker"


def test_one_status_at_a_time(client: APIClient, employer: Employer) -> None:
    JobFactory(employer=employer)
    paused = JobFactory(employer=employer, paused=True)

    body = client.get(URL, {"status": "paused"}).json()

    assert [row["id"] for row in body["results"]] == [str(paused.pk)]


@pytest.mark.parametrize("query", [{"status": "lost"}, {"color": "red"}, {"page_size": "2", "tenant": "x"}])
def test_a_parameter_that_we_do_not_know_is_refused(client: APIClient, query: dict[str, str]) -> None:
    assert client.get(URL, query).status_code == 400


def test_pages_follow_each_other(client: APIClient, employer: Employer) -> None:
    jobs = JobFactory.create_batch(3, employer=employer)

    first = client.get(URL, {"page_size": 2}).json()
    second = client.get(first["next"]).json()

    ids = [row["id"] for row in first["results"] + second["results"]]
    assert ids == [str(job.pk) for job in reversed(jobs)]


def test_a_page_takes_two_queries(
    client: APIClient, employer: Employer, django_assert_num_queries: Any
) -> None:
    JobFactory.create_batch(5, employer=employer)

    # membership, jobs
    with django_assert_num_queries(2):
        client.get(URL)
