"""Our staff takes a posting down, and brings it back if that was wrong."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from apps.compliance.enums import Outcome
from apps.core.events import publish
from apps.employers.selectors import is_verified
from apps.jobs.enums import CheckCause, JobStatus
from apps.jobs.errors import StepNotAllowed
from apps.jobs.events import JobRemoved, JobRestored
from apps.jobs.models import Job
from apps.jobs.selectors.gate import list_missing_facts
from apps.jobs.services.admit import put_live
from apps.jobs.services.checks import judge_job, keep_check
from apps.jobs.services.transitions import lock_job, take_step
from apps.jobs.services.unverified import lock_employer
from apps.users.models import User


@transaction.atomic
def remove_job(*, actor: User | None, job: Job, reason: str, decision_id: UUID | None = None) -> Job:
    """Take the posting down by a decision of our staff (None: made automatically); open applications end with it.

    :raises StepNotAllowed: if it is a draft or has ended
    """
    job = lock_job(job=job)
    detail = {"reason": reason, "decision": str(decision_id or "")}
    take_step(job=job, to=JobStatus.REMOVED, actor=actor, action="jobs.remove_job", is_ours=True, **detail)
    publish(JobRemoved(job_id=job.pk))
    return job


@transaction.atomic
def restore_job(*, actor: User, job: Job, reason: str) -> Job:
    """Take a removal back: the posting is live again if it may be, else paused, and its employer publishes it.

    :raises StepNotAllowed: if it was not removed
    """
    lock_employer(job.employer_id)
    job = lock_job(job=job)
    if job.status != JobStatus.REMOVED:
        raise StepNotAllowed(status=JobStatus(job.status).label)
    job.needs_release = False
    is_live = job.published_at is not None and _may_be_live(job)
    if is_live:
        put_live(
            job=job,
            actor=actor,
            action="jobs.restore_job",
            at=timezone.now(),
            is_ours=True,
            reason=reason,
        )
    else:
        take_step(
            job=job, to=JobStatus.PAUSED, actor=actor, action="jobs.restore_job", is_ours=True, reason=reason
        )
    publish(JobRestored(job_id=job.pk, is_live=is_live))
    return job


def _may_be_live(job: Job) -> bool:
    if not is_verified(employer=job.employer) or list_missing_facts(job=job, at=timezone.now()):
        return False
    verdict = judge_job(job=job)
    if verdict.outcome == Outcome.BLOCK:
        return False
    keep_check(job=job, verdict=verdict, outcome=Outcome.PUBLISH, cause=CheckCause.RELEASE)
    return True
