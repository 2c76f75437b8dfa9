"""The law changed: what is live is looked at again."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.utils import timezone

from apps.compliance.enums import Outcome
from apps.compliance.selectors import forget_law, get_law
from apps.core.events import publish
from apps.core.services import acting_as_system
from apps.jobs.enums import CheckCause, JobStatus
from apps.jobs.events import JobNoLongerLawful, JobSoonUnlawful
from apps.jobs.models import Job, JobCheck, LiveJob
from apps.jobs.services.checks import judge_job, judge_running_job, keep_check
from apps.jobs.services.checks.versions import get_reference_version
from apps.jobs.services.transitions import take_step

BATCH = 100


def check_live_jobs() -> int:
    """Check every live posting that was not looked at with the numbers that count today; returns how many there were.

    One that breaks a rule today is paused and its owner told; one that will on a day that is known stays, and its owner
    is told. Each is a transaction of its own: killed and begun again, it goes on where it was. A posting that somebody
    is changing now is looked at by that change.
    """
    forget_law()
    total, after = 0, None
    while ids := _list_unchecked(after):
        for id in ids:
            _check_live_job(id)
        total, after = total + len(ids), ids[-1]
    return total


def _list_unchecked(after: UUID | None) -> list[UUID]:
    today = timezone.localdate()
    looked = JobCheck.objects.filter(
        job_id=OuterRef("job_id"), reference_version=get_reference_version(on=today)
    )
    with acting_as_system(reason="jobs.list_unchecked", is_routine=True):
        live = LiveJob.objects.filter(
            ~Exists(looked.exclude(outcome=Outcome.BLOCK)), expires_at__gt=timezone.now()
        )
        rest = live.filter(job_id__gt=after) if after else live
        return list(rest.order_by("job_id").values_list("job_id", flat=True)[:BATCH])


def _check_live_job(id: UUID) -> None:
    with acting_as_system(reason="jobs.check_live_job", is_routine=True):
        live = Job.objects.filter(pk=id, status=JobStatus.PUBLISHED).select_related("employer")
        job = live.select_for_update(of=("self",), skip_locked=True).first()
        if job is not None:
            _look(job, timezone.localdate())


def _look(job: Job, today: date) -> None:
    verdict = judge_running_job(job=job, on=today)
    if verdict.outcome == Outcome.BLOCK:
        check = keep_check(job=job, verdict=verdict, outcome=Outcome.BLOCK, cause=CheckCause.REFERENCE_CHANGE)
        _pause(job, check)
        return
    check = keep_check(
        job=job, verdict=judge_job(job=job), outcome=Outcome.PUBLISH, cause=CheckCause.REFERENCE_CHANGE
    )
    Job.objects.filter(pk=job.pk).update(warnings=job.warnings)
    _tell_what_comes(job, today)


def _pause(job: Job, check: JobCheck) -> None:
    take_step(job=job, to=JobStatus.PAUSED, actor=None, action="jobs.pause_job", reason="no_longer_lawful")
    if not job.is_imported:
        publish(JobNoLongerLawful(job_id=job.pk, check_id=check.pk))


def _tell_what_comes(job: Job, today: date) -> None:
    """Tell the owner once of the first day on which the posting breaks a rule while it is still live."""
    if job.is_imported or job.expires_at is None:
        return
    for day in _list_days(today, until=timezone.localdate(job.expires_at)):
        verdict = judge_running_job(job=job, on=day)
        if verdict.outcome == Outcome.BLOCK:
            check = keep_check(
                job=job, verdict=verdict, outcome=Outcome.BLOCK, cause=CheckCause.REFERENCE_CHANGE
            )
            publish(JobSoonUnlawful(job_id=job.pk, check_id=check.pk, from_on=day.isoformat()))
            return


def _list_days(today: date, *, until: date) -> Iterator[date]:
    """The days ahead on which a number of the law changes."""
    yield from sorted({row.effective_from for row in get_law().rows if today < row.effective_from <= until})
