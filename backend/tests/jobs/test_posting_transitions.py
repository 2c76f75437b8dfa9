"""Pausing, closing, copying and expiring; what an employer loses with its verification."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from rest_framework.test import APIClient

from apps.core.events import publish
from apps.core.models import AuditEntry
from apps.employers.enums import CheckKind
from apps.employers.events import EmployerVerificationChanged
from apps.employers.models import Employer
from apps.jobs import services, tasks
from apps.jobs.enums import ENDED, JobStatus
from apps.jobs.errors import JobNotFound, StepNotAllowed
from apps.jobs.models import Job
from apps.jobs.services.facts import FACT_NAMES
from apps.jobs.services.transitions import STEPS
from apps.users.models import User
from tests.factories.employers import CheckFactory
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db

ALLOWED = [
    (JobStatus.PUBLISHED, "pause", {}, JobStatus.PAUSED),
    (JobStatus.PUBLISHED, "close", {"outcome": "filled"}, JobStatus.FILLED),
    (JobStatus.PUBLISHED, "close", {}, JobStatus.CLOSED),
    (JobStatus.PAUSED, "close", {"outcome": "closed"}, JobStatus.CLOSED),
    (JobStatus.PAUSED, "publish", {}, JobStatus.PUBLISHED),
    (JobStatus.DRAFT, "publish", {}, JobStatus.PUBLISHED),
    (JobStatus.FILLED, "publish", {}, JobStatus.PUBLISHED),
]
REFUSED = [
    (JobStatus.DRAFT, "pause"),
    (JobStatus.DRAFT, "close"),
    (JobStatus.PAUSED, "pause"),
    (JobStatus.PUBLISHED, "publish"),
    *[(status, step) for status in sorted(ENDED) for step in ("pause", "close")],
    (JobStatus.CLOSED, "publish"),
    (JobStatus.EXPIRED, "publish"),
]


def take(client: APIClient, job: Job, step: str, **body: Any) -> Any:
    return client.post(f"/api/v1/jobs/{job.pk}/{step}/", body, format="json")


@pytest.mark.parametrize(("status", "step", "body", "to"), ALLOWED)
def test_a_step_that_is_allowed_is_taken(
    client: APIClient, employer: Employer, status: str, step: str, body: dict[str, Any], to: str
) -> None:
    job = JobFactory(employer=employer, published=True, status=status)

    answer = take(client, job, step, **body)

    job.refresh_from_db()
    assert answer.status_code == 200
    assert answer.json()["status"] == job.status == to
    assert AuditEntry.objects.get(object_id=job.pk).detail.items() >= {"from": status, "to": to}.items()


@pytest.mark.parametrize(("status", "step"), REFUSED)
def test_a_step_that_is_not_allowed_is_refused(
    client: APIClient, employer: Employer, status: str, step: str
) -> None:
    job = JobFactory(employer=employer, published=True, status=status)

    answer = take(client, job, step)

    job.refresh_from_db()
    assert (answer.status_code, answer.json()["code"]) == (409, "step_not_allowed")
    assert job.status == status


def test_every_status_says_where_it_may_go() -> None:
    assert set(STEPS) == set(JobStatus.values)
    before_everybody = {JobStatus.PUBLISHED, JobStatus.IN_REVIEW}
    assert {status for status, steps in STEPS.items() if steps <= before_everybody} == ENDED | {
        JobStatus.DRAFT
    }
    assert {status for status, steps in STEPS.items() if not steps} == ENDED - {JobStatus.FILLED}


def test_everybody_is_told(client: APIClient, employer: Employer, heard: Callable[[], list[Any]]) -> None:
    job = JobFactory(employer=employer, published=True)

    take(client, job, "pause")

    assert [(event.job_id, event.status) for event in heard()] == [(job.pk, "paused")]


def test_a_copy_has_the_facts_and_nothing_of_the_life(client: APIClient, employer: Employer) -> None:
    job = JobFactory(
        employer=employer, closed=True, external_id="7", external_source="feed", content_hash="x"
    )

    answer = take(client, job, "duplicate")

    copy = Job.objects.get(pk=answer.json()["id"])
    assert answer.status_code == 201
    assert copy.pk != job.pk
    assert (copy.status, copy.published_at, copy.expires_at, copy.external_id) == ("draft", None, None, "")
    assert copy.point.coords == job.point.coords
    for name in set(FACT_NAMES) - {"expires_at"}:
        assert getattr(copy, name) == getattr(job, name)


def test_what_is_over_expires_and_everybody_is_told(heard: Callable[[], list[Any]]) -> None:
    overdue = JobFactory(overdue=True)
    hidden = JobFactory(overdue=True, status=JobStatus.PAUSED)
    live, draft = JobFactory(published=True), JobFactory()

    tasks.expire_jobs(timestamp=0)

    statuses = dict(Job.objects.values_list("pk", "status"))
    assert statuses == {
        overdue.pk: "expired", hidden.pk: "expired", live.pk: "published", draft.pk: "draft"
    }  # fmt: skip
    assert {event.job_id for event in heard()} == {overdue.pk, hidden.pk}
    assert {event.status for event in heard()} == {"expired"}
    assert AuditEntry.objects.filter(action="jobs.expire_job", actor=None).count() == 2


def test_all_that_is_over_expires_in_one_statement() -> None:
    JobFactory.create_batch(3, overdue=True)

    with CaptureQueriesContext(connection) as captured:
        assert services.expire_jobs() == 3

    assert sum(query["sql"].startswith('UPDATE "jobs_job"') for query in captured) == 1


def test_an_employer_that_loses_its_verification_is_hidden(
    employer: Employer, heard: Callable[[], list[Any]]
) -> None:
    live, other = JobFactory(employer=employer, published=True), JobFactory(published=True)
    CheckFactory(employer=employer, kind=CheckKind.KVK, failed=True, checked_at=timezone.now())

    publish(EmployerVerificationChanged(employer_id=employer.pk))
    told = heard()

    assert list(Job.objects.published()) == [other]
    assert [(event.job_id, event.status) for event in told] == [(live.pk, "paused")]
    entry = AuditEntry.objects.get(object_id=live.pk)
    assert (entry.actor, entry.detail["reason"]) == (None, "employer_not_verified")


def test_an_employer_that_becomes_verified_keeps_what_is_live(
    employer: Employer, heard: Callable[[], list[Any]]
) -> None:
    live = JobFactory(employer=employer, published=True)

    publish(EmployerVerificationChanged(employer_id=employer.pk))
    heard()

    assert list(Job.objects.published()) == [live]


def test_a_posting_takes_applications_while_it_is_live() -> None:
    now = timezone.now()
    job = JobFactory.build(published=True, employer=None, tenant=None, occupation=None, expires_at=now)

    assert job.accepts_applications(at=now - timedelta(seconds=1))
    assert not job.accepts_applications(at=now)
    job.status = JobStatus.PAUSED
    assert not job.accepts_applications(at=now - timedelta(seconds=1))


@pytest.mark.django_db(transaction=True)
def test_many_who_close_at_once_close_once(at_once: Callable[..., list[Any]]) -> None:
    job, actor = JobFactory(published=True), UserFactory(employer=True)

    results = at_once(lambda _: services.close_job(actor=actor, job=job), 6)

    assert sum(isinstance(result, Job) for result in results) == 1
    assert sum(isinstance(result, StepNotAllowed) for result in results) == 5


def test_what_somebody_deleted_meanwhile_is_not_found(recruiter: User, employer: Employer) -> None:
    job = JobFactory(employer=employer)
    Job.objects.filter(pk=job.pk).delete()

    for step in (services.delete_job, services.change_job, services.publish_job):
        with pytest.raises(JobNotFound):
            step(actor=recruiter, job=job)


def test_postings_are_hidden_when_the_verification_runs_out_by_itself(employer: Employer) -> None:
    """Nothing happens when a check runs out, so nobody is told."""
    live = JobFactory(employer=employer, published=True)
    of_another = JobFactory(published=True)
    CheckFactory(employer=employer, kind=CheckKind.KVK, ran_out=True, checked_at=timezone.now())

    tasks.pause_unverified(timestamp=0)

    live.refresh_from_db()
    of_another.refresh_from_db()
    assert (live.status, of_another.status) == (JobStatus.PAUSED, JobStatus.PUBLISHED)
    assert AuditEntry.objects.get(action="jobs.pause_job").detail["reason"] == "employer_not_verified"
