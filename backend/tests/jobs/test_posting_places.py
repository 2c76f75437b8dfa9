"""How many people a job wants."""

from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.core.models import AuditEntry
from apps.employers.models import Employer
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.jobs.services import NoPlaceLeft, release_place, take_place
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


def change(client: APIClient, job: Job, **facts: Any) -> Any:
    return client.patch(f"/api/v1/jobs/{job.pk}/", facts, format="json")


@pytest.mark.parametrize("places", [1, 500])
def test_employer_says_how_many_are_wanted(client: APIClient, employer: Employer, places: int) -> None:
    job = JobFactory(employer=employer)

    answer = change(client, job, places=places)

    assert (answer.status_code, answer.json()["places"]) == (200, places)


@pytest.mark.parametrize("places", [0, 501, -1, None])
def test_nobody_wants_none_or_half_a_city(client: APIClient, employer: Employer, places: int | None) -> None:
    answer = change(client, JobFactory(employer=employer), places=places)

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["pointer"] == "/places"


def test_fewer_than_have_accepted_is_refused(client: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer, published=True, places=5, places_taken=3)

    answer = change(client, job, places=2)

    job.refresh_from_db()
    assert (answer.status_code, answer.json()["code"]) == (409, "fewer_places_than_taken")
    assert answer.json()["errors"][0]["pointer"] == "/places"
    assert job.places == 5


def test_as_many_as_have_accepted_fills_the_job(client: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer, published=True, places=5, places_taken=3)

    assert change(client, job, places=3).json()["status"] == "filled"


def test_filled_job_comes_back_with_more_places_and_not_without(
    client: APIClient, employer: Employer
) -> None:
    job = JobFactory(employer=employer, published=True, status=JobStatus.FILLED, places=2, places_taken=2)
    publish = f"/api/v1/jobs/{job.pk}/publish/"

    too_early = client.post(publish, {}, format="json")
    other_fact = change(client, job, places=3, title="Something else")
    more = change(client, job, places=3)
    again = client.post(publish, {}, format="json")

    assert (too_early.status_code, too_early.json()["code"]) == (409, "no_place_left")
    assert (other_fact.status_code, other_fact.json()["code"]) == (409, "job_ended")
    assert (more.status_code, again.status_code, again.json()["status"]) == (200, 200, "published")


@pytest.mark.parametrize("status", [JobStatus.PUBLISHED, JobStatus.PAUSED])
def test_last_place_fills_the_job(status: JobStatus) -> None:
    job, actor = JobFactory(published=True, status=status, places=2), UserFactory()

    take_place(job_id=job.pk, actor=actor)
    job.refresh_from_db()
    first = (job.status, job.places_taken)
    take_place(job_id=job.pk, actor=actor)

    job.refresh_from_db()
    assert first == (status, 1)
    assert (job.status, job.places_taken) == ("filled", 2)
    entry = AuditEntry.objects.get(action="jobs.fill_job")
    assert (entry.actor, entry.detail) == (None, {"from": status, "to": "filled"})
    with pytest.raises(NoPlaceLeft):
        take_place(job_id=job.pk, actor=actor)


def test_place_given_back_can_be_taken_again_once_the_employer_says_so() -> None:
    job, actor = JobFactory(published=True), UserFactory()
    take_place(job_id=job.pk, actor=actor)

    release_place(job_id=job.pk, actor=actor)
    release_place(job_id=job.pk, actor=actor)

    job.refresh_from_db()
    assert (job.status, job.places_taken) == (
        "filled",
        0,
    ), "never below none, and it does not come back by itself"


def test_taking_places_is_no_change_of_the_posting() -> None:
    job = JobFactory(published=True, places=2)
    before = job.updated_at

    take_place(job_id=job.pk, actor=UserFactory())

    job.refresh_from_db()
    assert job.updated_at == before
    assert job.events.count() == 1


def test_copy_wants_as_many_and_has_none_yet(client: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer, published=True, places=7, places_taken=4)

    copy = client.post(f"/api/v1/jobs/{job.pk}/duplicate/", {}, format="json").json()

    row = Job.objects.get(pk=copy["id"])
    assert (row.places, row.places_taken) == (7, 0)
