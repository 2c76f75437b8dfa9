"""The life of a posting: which step may follow which, and what every step leaves behind."""

from typing import Any

from apps.core.events import publish
from apps.core.services import record_audit
from apps.jobs.enums import JobStatus
from apps.jobs.errors import JobNotFound, StepNotAllowed
from apps.jobs.events import JobStatusChanged
from apps.jobs.models import Job
from apps.users.models import User

# What employers, and the clock, may do.
STEPS: dict[str, frozenset[str]] = {
    JobStatus.DRAFT: frozenset({JobStatus.PUBLISHED, JobStatus.IN_REVIEW}),
    JobStatus.IN_REVIEW: frozenset({JobStatus.FILLED, JobStatus.CLOSED, JobStatus.EXPIRED}),
    JobStatus.PUBLISHED: frozenset(
        {JobStatus.PAUSED, JobStatus.IN_REVIEW, JobStatus.FILLED, JobStatus.CLOSED, JobStatus.EXPIRED}
    ),
    JobStatus.PAUSED: frozenset(
        {JobStatus.PUBLISHED, JobStatus.IN_REVIEW, JobStatus.FILLED, JobStatus.CLOSED, JobStatus.EXPIRED}
    ),
    JobStatus.FILLED: frozenset(
        {JobStatus.PUBLISHED, JobStatus.IN_REVIEW}
    ),  # while a place is free: see publish_job
    JobStatus.CLOSED: frozenset(),
    JobStatus.EXPIRED: frozenset(),
    JobStatus.REMOVED: frozenset(),
}
# What only our staff may do, or the rules when a posting that waits is changed for the better.
OUR_STEPS: dict[str, frozenset[str]] = {
    JobStatus.DRAFT: frozenset(
        {JobStatus.CLOSED}
    ),  # thrown away, but our staff looked at it: it stays on record
    # One that was live before is paused when our staff says no: people may have applied to it.
    JobStatus.IN_REVIEW: frozenset(
        {JobStatus.PUBLISHED, JobStatus.DRAFT, JobStatus.PAUSED, JobStatus.REMOVED}
    ),
    JobStatus.PUBLISHED: frozenset({JobStatus.REMOVED}),
    JobStatus.PAUSED: frozenset({JobStatus.REMOVED}),
    JobStatus.FILLED: frozenset({JobStatus.REMOVED}),
    JobStatus.REMOVED: frozenset({JobStatus.PUBLISHED, JobStatus.PAUSED}),
}


def lock_job(*, job: Job) -> Job:
    """Read the posting again and hold it until the transaction ends.

    :raises JobNotFound: if somebody deleted it meanwhile
    """
    rows = Job.objects.select_for_update(of=("self",)).select_related("employer")
    locked: Job | None = rows.filter(pk=job.pk).first()
    if locked is None:
        raise JobNotFound
    return locked


def require_step(*, job: Job, to: JobStatus, is_ours: bool = False) -> None:
    """Check that the posting may move there.

    :param is_ours: whether our staff takes the step, or the rules do
    :raises StepNotAllowed: if it may not
    """
    allowed = STEPS[job.status] | (OUR_STEPS.get(job.status, frozenset()) if is_ours else frozenset())
    if to not in allowed:
        raise StepNotAllowed(status=JobStatus(job.status).label)


def take_step(
    *, job: Job, to: JobStatus, actor: User | None, action: str, is_ours: bool = False, **detail: Any
) -> None:
    """Move the locked posting, save it, tell everybody and write down who did it (None: the system itself).

    :param action: for the audit row, for example "jobs.pause_job"
    :param is_ours: whether our staff takes the step, or the rules do
    :raises StepNotAllowed: if it may not move there
    """
    require_step(job=job, to=to, is_ours=is_ours)
    was, job.status, job.updated_by = job.status, to, actor
    job.save()
    publish(JobStatusChanged(job_id=job.pk, status=to))
    record_audit(actor=actor, action=action, subject=job, detail={"from": was, "to": to, **detail})
