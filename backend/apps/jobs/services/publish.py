"""Bring a posting before everybody's eyes, and take it away again."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apps.jobs.enums import CheckCause, CloseReason, JobStatus
from apps.jobs.models import Job
from apps.jobs.selectors.gate import LIVES_FOR
from apps.jobs.services.admit import admit_job, check_job
from apps.jobs.services.checks import JobBlocked, keep_refused_check
from apps.jobs.services.gate import require_gate
from apps.jobs.services.places import require_place
from apps.jobs.services.transitions import lock_job, require_step, take_step
from apps.jobs.services.unverified import lock_employer
from apps.users.models import User


def publish_job(*, actor: User, job: Job, expires_at: datetime | None = None) -> Job:
    """Publish a draft, or bring back a posting that is paused, or filled and wants somebody after all.

    All rules look at it. It goes live with what they warn readers of, or waits for a person of our staff
    (`JobStatus.IN_REVIEW`); what comes back keeps the time when it was first published.

    :param expires_at: its last moment, at most 90 days away; else what the draft says, else 30 days from now
    :raises StepNotAllowed: if it is live already, waits, or has ended
    :raises NoPlaceLeft: if it is filled and nobody else is wanted
    :raises EmailNotVerified: if the person has not confirmed the e-mail address
    :raises EmployerNotVerified: if a check of the employer is missing, failed or ran out
    :raises JobIncomplete: if a fact is missing
    :raises JobBlocked: if it breaks a rule; what they said is kept
    """
    try:
        return _publish(actor, job, expires_at)
    except JobBlocked as refusal:
        keep_refused_check(job=job, refusal=refusal, cause=CheckCause.PUBLISH)
        raise


@transaction.atomic
def _publish(actor: User, job: Job, expires_at: datetime | None) -> Job:
    lock_employer(job.employer_id)
    job = lock_job(job=job)
    require_step(job=job, to=JobStatus.PUBLISHED)
    require_place(job=job)
    now = timezone.now()
    job.expires_at = expires_at or job.expires_at or now + LIVES_FOR
    require_gate(job=job, actor=actor)
    check = check_job(job=job, cause=CheckCause.PUBLISH)
    admit_job(job=job, check=check, actor=actor, action="jobs.publish_job", at=now)
    return job


@transaction.atomic
def pause_job(*, actor: User, job: Job, reason: str = "") -> Job:
    """Hide a live posting until it is published again.

    :param reason: for the audit row, when our staff does it
    :raises StepNotAllowed: if it is not live
    """
    job = lock_job(job=job)
    take_step(job=job, to=JobStatus.PAUSED, actor=actor, action="jobs.pause_job", reason=reason)
    return job


@transaction.atomic
def close_job(*, actor: User, job: Job, outcome: CloseReason = CloseReason.CLOSED, reason: str = "") -> Job:
    """Take a posting down for good.

    :param outcome: whether somebody was found
    :param reason: for the audit row, when our staff does it
    :raises StepNotAllowed: if it is a draft or has ended
    """
    job = lock_job(job=job)
    take_step(job=job, to=JobStatus(outcome), actor=actor, action="jobs.close_job", reason=reason)
    return job
