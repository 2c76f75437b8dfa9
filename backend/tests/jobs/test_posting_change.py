"""Changing a posting, and throwing it away."""

from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from apps.core.models import AuditEntry
from apps.employers.models import Employer
from apps.jobs.enums import ENDED, JobStatus
from apps.jobs.models import Job
from apps.users.models import User
from tests.factories.jobs import JobFactory

pytestmark = pytest.mark.django_db


def change(client: APIClient, job: Job, **facts: Any) -> Any:
    return client.patch(f"/api/v1/jobs/{job.pk}/", facts, format="json")


def test_only_the_named_facts_change(client: APIClient, employer: Employer, recruiter: User) -> None:
    job = JobFactory(employer=employer)

    answer = change(client, job, pay_max_cents=2000, postcode="3511")

    was = job.title
    job.refresh_from_db()
    assert answer.status_code == 200
    assert (job.title, job.pay_max_cents, job.place_name) == (was, 2000, "Utrecht")
    assert job.updated_by == recruiter
    entry = AuditEntry.objects.get(action="jobs.change_job")
    assert entry.detail == {"fields": ["pay_max_cents", "postcode"]}


def test_a_fact_can_be_taken_away_from_a_draft(client: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer)

    body = change(client, job, occupation=None, postcode="", pay_min_cents=None).json()

    assert (body["occupation"], body["point"], body["place_name"], body["pay_min_cents"]) == (
        None,
        None,
        "",
        None,
    )


@pytest.mark.parametrize(
    ("facts", "pointer"),
    [
        ({"pay_min_cents": 1701}, "/pay_max_cents"),
        ({"guaranteed_hours": 40.5}, "/max_hours"),
        ({"starts_on": "2099-01-01", "ends_on": "2098-01-01"}, "/ends_on"),
        ({"housing_week_cents": 9000}, "/housing_week_cents"),
    ],
)
def test_a_fact_that_disagrees_with_a_stored_one_is_refused(
    client: APIClient, employer: Employer, facts: dict[str, Any], pointer: str
) -> None:
    answer = change(client, JobFactory(employer=employer), **facts)

    assert (answer.status_code, answer.json()["code"]) == (400, "facts_disagree")
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]


@pytest.mark.parametrize(
    "fact",
    [{"postcode": ""}, {"pay_min_cents": None}, {"description": ""}, {"shifts": []}, {"expires_at": None}],
)
def test_a_live_posting_stays_complete(client: APIClient, employer: Employer, fact: dict[str, Any]) -> None:
    job = JobFactory(employer=employer, published=True)

    answer = change(client, job, **fact)

    assert (answer.status_code, answer.json()["code"]) == (409, "job_incomplete")
    assert [error["pointer"] for error in answer.json()["errors"]] == [f"/{next(iter(fact))}"]


def test_staff_looks_again_at_what_changed(client: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer, published=True, reviewed_at=timezone.now())

    change(client, job, title="Something else")

    assert list(Job.objects.all().unreviewed()) == [job]


@pytest.mark.parametrize("status", sorted(ENDED))
def test_what_has_ended_stays_as_it_is(client: APIClient, employer: Employer, status: str) -> None:
    answer = change(client, JobFactory(employer=employer, published=True, status=status), title="New")

    assert (answer.status_code, answer.json()["code"]) == (409, "job_ended")


def test_nobody_overwrites_what_somebody_else_changed(client: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer)
    url = f"/api/v1/jobs/{job.pk}/"
    seen = client.get(url).headers["ETag"]

    first = client.patch(url, {"title": "Mine"}, format="json", headers={"If-Match": seen})
    second = client.patch(url, {"title": "Yours"}, format="json", headers={"If-Match": seen})

    job.refresh_from_db()
    assert (first.status_code, second.status_code, second.json()["code"]) == (200, 412, "changed_meanwhile")
    assert job.title == "Mine"
    third = client.patch(url, {"title": "Yours"}, format="json", headers={"If-Match": first.headers["ETag"]})
    assert third.status_code == 200


def test_status_and_owner_cannot_be_sent(client: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer)

    change(
        client,
        job,
        title="x",
        status="published",
        tenant=str(JobFactory().tenant_id),
        reviewed_at="2026-01-01",
    )

    job.refresh_from_db()
    assert (job.status, job.tenant, job.reviewed_at) == (JobStatus.DRAFT, employer.tenant, None)


def test_a_draft_is_deleted(client: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer)

    answer = client.delete(f"/api/v1/jobs/{job.pk}/")

    assert answer.status_code == 204
    assert not Job.objects.exists()
    assert AuditEntry.objects.filter(action="jobs.delete_job", object_id=job.pk).exists()


@pytest.mark.parametrize("trait", ["published", "paused"])
def test_what_was_published_is_closed_instead(client: APIClient, employer: Employer, trait: str) -> None:
    job = JobFactory(employer=employer, **{trait: True})

    answers = [client.delete(f"/api/v1/jobs/{job.pk}/") for _ in range(2)]

    job.refresh_from_db()
    assert [answer.status_code for answer in answers] == [204, 204]
    assert job.status == JobStatus.CLOSED


def test_every_change_is_in_the_history(client: APIClient, employer: Employer) -> None:
    job = JobFactory(employer=employer)

    change(client, job, title="Second title")
    Job.objects.filter(pk=job.pk).update(title="Third title")

    events = Job.pgh_event_model.objects.filter(pgh_obj_id=job.pk).order_by("pgh_id")
    assert [(event.pgh_label, event.title) for event in events] == [
        ("insert", job.title), ("update", "Second title"), ("update", "Third title")
    ]  # fmt: skip
    assert events[1].pgh_context is not None


def test_changing_takes_a_fixed_number_of_queries(
    client: APIClient, employer: Employer, django_assert_num_queries: Any
) -> None:
    job = JobFactory(employer=employer)

    # membership, own job, savepoint, lock of the employer, lock, update, audit, release, page
    with django_assert_num_queries(7):
        change(client, job, title="Second title")
