"""How soon employers answer, for everybody to see."""

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import ProgrammingError, transaction
from django.utils import timezone
from rest_framework.test import APIClient

from apps.applications import services
from apps.applications.enums import Side
from apps.applications.models import Application
from apps.core.services import acting_for
from apps.employers.models import ResponseRecord
from apps.jobs.models import Job
from tests.factories.applications import ApplicationFactory, TimelineEntryFactory
from tests.factories.jobs import JobFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def job():
    return JobFactory(published=True)


def answered(job: Job, *, after_days: float, to: str = "shortlisted", sent_days_ago: float = 30) -> None:
    sent = timezone.now() - timedelta(days=sent_days_ago)
    with time_machine.travel(sent, tick=False):
        application = ApplicationFactory(job=job, status=to)
    entry(application, to=to, after_days=after_days)


def entry(application: Application, *, to: str, after_days: float = 0) -> None:
    with time_machine.travel(application.created_at + timedelta(days=after_days), tick=False):
        TimelineEntryFactory(
            application=application, to_status=to, side=Side.EMPLOYER, actor=None, reason="Because."
        )


def unanswered(job: Job, *, reason: str = "no_answer") -> None:
    TimelineEntryFactory(
        application=ApplicationFactory(job=job, expired=True),
        to_status="expired",
        side=Side.SYSTEM,
        actor=None,
        reason=reason,
    )


def test_median_and_share_are_counted(job):
    for days in (1, 2, 3, 10):
        answered(job, after_days=days)
    unanswered(job)

    assert services.count_responses() == 1

    record = ResponseRecord.objects.get()
    assert (record.employer_id, record.median_days) == (job.employer_id, Decimal("2.5"))
    assert (record.answered_share, record.applications_counted) == (Decimal("0.80"), 5)


def test_only_the_first_answer_counts_and_reading_is_none(job):
    for _ in range(5):
        answered(job, after_days=4, to="invited")
    for application in Application.objects.all():
        entry(application, to="viewed")
        entry(application, to="offered", after_days=9)

    services.count_responses()

    assert ResponseRecord.objects.get().median_days == Decimal("4.0")


def test_four_are_too_few_and_take_an_old_record_away(job):
    for _ in range(4):
        answered(job, after_days=1)
    ResponseRecord.objects.create(
        employer=job.employer, answered_share=1, applications_counted=9, counted_at=timezone.now()
    )

    services.count_responses()

    assert not ResponseRecord.objects.exists()


def test_what_is_old_or_nobodys_fault_does_not_count(job):
    for _ in range(5):
        answered(job, after_days=1)
    answered(job, after_days=1, sent_days_ago=181)
    unanswered(job, reason="job_filled")
    ApplicationFactory(job=job, withdrawn=True)
    ApplicationFactory(job=job)

    services.count_responses()

    assert ResponseRecord.objects.get().applications_counted == 5


def test_who_never_answers_has_a_share_and_no_median(job):
    for _ in range(5):
        unanswered(job)

    services.count_responses()

    record = ResponseRecord.objects.get()
    assert (record.median_days, record.answered_share) == (None, 0)


def test_employers_do_not_mix_and_batches_meet_all(job, monkeypatch):
    monkeypatch.setattr("apps.applications.services.responses.BATCH", 1)
    other = JobFactory(published=True)
    for _ in range(5):
        answered(job, after_days=1)
        answered(other, after_days=7)

    assert services.count_responses() == 2
    assert {record.employer_id: record.median_days for record in ResponseRecord.objects.all()} == {
        job.employer_id: Decimal("1.0"),
        other.employer_id: Decimal("7.0"),
    }


def test_everybody_sees_it_at_the_employer_and_at_the_job(job):
    ResponseRecord.objects.create(
        employer=job.employer,
        median_days=Decimal("2.5"),
        answered_share=Decimal("0.93"),
        applications_counted=41,
        counted_at=timezone.now(),
    )
    expected = {"median_days": 2.5, "answered_share": 0.93, "applications_counted": 41}

    card = APIClient().get(f"/api/v1/employers/{job.employer.slug}/").json()
    page = APIClient().get(f"/api/v1/jobs/{job.pk}/").json()

    assert card["response_record"] == page["legal_facts"]["employer"]["response_record"] == expected


def test_without_numbers_nothing_is_claimed(job):
    card = APIClient().get(f"/api/v1/employers/{job.employer.slug}/").json()
    page = APIClient().get(f"/api/v1/jobs/{job.pk}/").json()

    assert card["response_record"] is page["legal_facts"]["employer"]["response_record"] is None


def test_only_the_system_writes_numbers(job):
    with (
        pytest.raises(ProgrammingError, match="row-level security"),
        transaction.atomic(),
        acting_for(tenant_id=job.tenant_id),
    ):
        ResponseRecord.objects.create(
            employer=job.employer, answered_share=1, applications_counted=99, counted_at=timezone.now()
        )
