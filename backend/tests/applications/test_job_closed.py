"""A job that is gone takes its open applications along."""

import pytest

from apps.applications.events import ApplicationStatusChanged
from apps.applications.models import Application, TimelineEntry
from apps.applications.services import close_applications_of
from apps.core import events
from apps.jobs.enums import JobStatus
from apps.jobs.events import JobStatusChanged
from tests.factories.applications import ApplicationFactory
from tests.factories.jobs import JobFactory

pytestmark = pytest.mark.django_db
REASONS = {
    JobStatus.FILLED: "job_filled", JobStatus.CLOSED: "job_closed", JobStatus.EXPIRED: "job_expired"
}  # fmt: skip


@pytest.mark.parametrize(("status", "reason"), REASONS.items())
def test_gone_job_ends_what_is_open(run_jobs, status, reason):
    job = JobFactory(published=True, status=status)
    waiting = ApplicationFactory.create_batch(2, job=job, viewed=True)
    accepted = ApplicationFactory(job=job, accepted=True)
    elsewhere = ApplicationFactory()

    events.publish(JobStatusChanged(job_id=job.pk, status=status))
    run_jobs()

    for application in waiting:
        application.refresh_from_db()
        assert application.status == "expired"
        entry = application.timeline.last()
        assert (entry.side, entry.actor, entry.from_status, entry.to_status, entry.reason) == (
            "system", None, "viewed", "expired", reason,
        )  # fmt: skip
    accepted.refresh_from_db()
    elsewhere.refresh_from_db()
    assert (accepted.status, elsewhere.status) == ("accepted", "submitted")


@pytest.mark.parametrize("status", [JobStatus.PAUSED, JobStatus.PUBLISHED])
def test_job_that_may_come_back_closes_nothing(status):
    application = ApplicationFactory(job=JobFactory(published=True, status=status))

    assert close_applications_of(job_id=application.job_id) == 0

    application.refresh_from_db()
    assert application.status == "submitted"


def test_second_time_closes_nothing():
    application = ApplicationFactory(job=JobFactory(closed=True))

    first, second = (close_applications_of(job_id=application.job_id) for _ in range(2))

    assert (first, second) == (1, 0)
    assert TimelineEntry.objects.filter(to_status="expired").count() == 1


def test_each_closed_application_is_told(monkeypatch):
    job = JobFactory(closed=True)
    applications = ApplicationFactory.create_batch(3, job=job)
    heard: list[ApplicationStatusChanged] = []
    monkeypatch.setattr("apps.applications.services.expire.publish_all", heard.extend)

    close_applications_of(job_id=job.pk)

    assert {event.application_id for event in heard} == {application.pk for application in applications}
    assert {event.entry_id for event in heard} == set(
        TimelineEntry.objects.filter(to_status="expired").values_list("pk", flat=True)
    )


def test_closing_counts_as_a_change_for_the_version(story):
    told = story(job=JobFactory(closed=True))
    before = told.recruiter.get(told.url)["ETag"]

    close_applications_of(job_id=told.application.job_id)

    assert told.recruiter.get(told.url)["ETag"] != before
    assert Application.objects.get().updated_by is None
