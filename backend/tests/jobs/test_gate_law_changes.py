"""An amount of the law changes: what is live is looked at again, and its owner told what to change."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from apps.compliance.enums import ReferenceKind, Unit
from apps.compliance.models import ReferenceValue
from apps.compliance.selectors import forget_law
from apps.employers.models import Employer
from apps.jobs import services
from apps.jobs.enums import CheckCause, JobStatus
from apps.jobs.events import JobNoLongerLawful, JobSoonUnlawful
from apps.jobs.models import Job, JobCheck
from apps.users.models import User
from tests.factories.jobs import JobFactory

pytestmark = pytest.mark.django_db


def raise_wage(cents: int, day: date) -> None:
    """A new verified base amount from that day on."""
    ReferenceValue.objects.filter(kind=ReferenceKind.WAGE_BASE, is_verified=False).delete()
    ReferenceValue.objects.create(
        kind=ReferenceKind.WAGE_BASE, key="", effective_from=day, amount=cents, unit=Unit.CENTS, is_verified=True,
        source_name="Rijksoverheid", source_url="https://www.rijksoverheid.nl/", checked_on=timezone.localdate(),
        due_on=timezone.localdate() + timedelta(days=90),
    )  # fmt: skip
    forget_law()


@pytest.fixture
def job(employer: Employer) -> Job:
    """Live, for people of 21 and older, at € 15.45 to € 17.00."""
    made: Job = JobFactory(employer=employer, published=True, minimum_age=21, hirer_name="Venlo B.V.")
    return made


def test_job_that_the_new_amount_forbids_is_paused_and_its_owner_told(
    job: Job, heard: Callable[[], list[Any]]
) -> None:
    raise_wage(1800, timezone.localdate())

    services.check_live_jobs()

    job.refresh_from_db()
    check = JobCheck.objects.get(job=job)
    assert (job.status, check.cause, check.outcome) == (
        JobStatus.PAUSED,
        CheckCause.REFERENCE_CHANGE,
        "block",
    )
    assert [(e.job_id, e.check_id) for e in heard() if isinstance(e, JobNoLongerLawful)] == [
        (job.pk, check.pk)
    ]


def test_job_is_not_paused_before_the_new_amount_counts_but_its_owner_knows(
    job: Job, heard: Callable[[], list[Any]], time_machine: Any
) -> None:
    day = timezone.localdate() + timedelta(days=10)
    raise_wage(1800, day)

    services.check_live_jobs()
    before = Job.objects.get(pk=job.pk).status
    time_machine.move_to(timezone.now() + timedelta(days=10))
    services.check_live_jobs()

    told = [event for event in heard() if isinstance(event, JobSoonUnlawful)]
    assert (before, Job.objects.get(pk=job.pk).status) == (JobStatus.PUBLISHED, JobStatus.PAUSED)
    assert [(event.job_id, event.from_on) for event in told] == [(job.pk, day.isoformat())]


def test_looking_again_finds_only_what_was_not_looked_at(job: Job) -> None:
    first, second = services.check_live_jobs(), services.check_live_jobs()
    raise_wage(1480, timezone.localdate())

    assert (first, second, services.check_live_jobs()) == (1, 0, 1)


def test_edit_that_was_stopped_does_not_count_as_a_look(job: Job, recruiter: User) -> None:
    with pytest.raises(services.JobBlocked):
        services.change_job(actor=recruiter, job=job, pay_max_cents=1400, pay_min_cents=1390)

    assert services.check_live_jobs() == 1


def test_imported_job_is_paused_and_nobody_bothered(
    employer: Employer, heard: Callable[[], list[Any]]
) -> None:
    job = JobFactory(employer=employer, published=True, minimum_age=21, source_name="Other site")
    raise_wage(1800, timezone.localdate())

    services.check_live_jobs()

    assert Job.objects.get(pk=job.pk).status == JobStatus.PAUSED
    assert not [event for event in heard() if isinstance(event, JobNoLongerLawful)]


def test_warnings_are_as_new_as_the_law(job: Job) -> None:
    Job.objects.filter(pk=job.pk).update(housing_offered=True, housing_week_cents=9000, warnings=[])

    services.check_live_jobs()

    warnings = Job.objects.get(pk=job.pk).warnings
    assert "housing_no_certificate" in [warning["code"] for warning in warnings]
