"""Take a live posting out of sight until our staff looked at it."""

from django.db import transaction

from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.jobs.services.transitions import lock_job, take_step
from apps.users.models import User


@transaction.atomic
def hold_job(*, actor: User | None, job: Job, reason: str) -> Job:
    """Hide a posting that something grave was said of; `release_job` or `refuse_job` follows.

    :param actor: None: the system itself, for a body that is trusted
    :param reason: for the audit row
    :raises StepNotAllowed: if it has ended
    """
    job = lock_job(job=job)
    take_step(job=job, to=JobStatus.IN_REVIEW, actor=actor, action="jobs.hold_job", reason=reason)
    return job
