"""The life of a posting: which step may follow which, and what every step leaves behind."""

from typing import Any

from apps.core.events import publish
from apps.core.services import record_audit
from apps.jobs.enums import JobStatus
from apps.jobs.errors import JobNotFound, StepNotAllowed
from apps.jobs.events import JobStatusChanged
from apps.jobs.models import Job
from apps.users.models import User

_OUT_OF_SIGHT = frozenset(
    {JobStatus.FILLED, JobStatus.CLOSED, JobStatus.EXPIRED, JobStatus.REMOVED, JobStatus.IN_REVIEW}
)
STEPS: dict[str, frozenset[str]] = {
    JobStatus.DRAFT: frozenset({JobStatus.PUBLISHED, JobStatus.IN_REVIEW}),
    # One that was live before is paused when our staff says no: people may have applied to it.
    JobStatus.IN_REVIEW: frozenset(
        {*_OUT_OF_SIGHT - {JobStatus.IN_REVIEW}, JobStatus.PUBLISHED, JobStatus.DRAFT, JobStatus.PAUSED}
    ),
    JobStatus.PUBLISHED: _OUT_OF_SIGHT | {JobStatus.PAUSED},
    JobStatus.PAUSED: _OUT_OF_SIGHT | {JobStatus.PUBLISHED},
    # While a place is free: publish_job checks it.
    JobStatus.FILLED: frozenset({JobStatus.PUBLISHED, JobStatus.IN_REVIEW, JobStatus.REMOVED}),
    JobStatus.CLOSED: frozenset(),
    JobStatus.EXPIRED: frozenset(),
    JobStatus.REMOVED: frozenset({JobStatus.PUBLISHED, JobStatus.PAUSED}),  # by restore_job only
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


def require_step(*, job: Job, to: JobStatus) -> None:
    """Check that the posting may move there.

    :raises StepNotAllowed: if it may not
    """
    if to not in STEPS[job.status]:
        raise StepNotAllowed(status=JobStatus(job.status).label)


def take_step(*, job: Job, to: JobStatus, actor: User | None, action: str, **detail: Any) -> None:
    """Move the locked posting, save it, tell everybody and write down who did it (None: the system itself).

    :param action: for the audit row, for example "jobs.pause_job"
    :raises StepNotAllowed: if it may not move there
    """
    require_step(job=job, to=to)
    was, job.status, job.updated_by = job.status, to, actor
    job.save()
    publish(JobStatusChanged(job_id=job.pk, status=to))
    record_audit(actor=actor, action=action, subject=job, detail={"from": was, "to": to, **detail})
