"""Take down what is over."""

from django.utils import timezone

from apps.core.events import publish
from apps.core.services import acting_as_system, record_audit
from apps.jobs.enums import JobStatus
from apps.jobs.events import JobStatusChanged
from apps.jobs.models import Job

BATCH = 500


def expire_jobs() -> int:
    """Move every live or paused posting whose last moment is over to expired; returns how many.

    In batches, each a transaction of its own; a posting that somebody is changing now waits for the next round.
    """
    total = 0
    while count := _expire_batch():
        total += count
    return total


def _expire_batch() -> int:
    with acting_as_system(reason="jobs.expire_jobs"):
        return _expire_some()


def _expire_some() -> int:
    now = timezone.now()
    overdue = Job.objects.overdue(at=now).select_for_update(skip_locked=True).order_by("expires_at")
    jobs = list(overdue.only("pk", "status")[:BATCH])
    Job.objects.filter(pk__in=[job.pk for job in jobs]).update(
        status=JobStatus.EXPIRED, updated_at=now, updated_by=None
    )
    for job in jobs:
        publish(JobStatusChanged(job_id=job.pk, status=JobStatus.EXPIRED))
        detail = {"from": job.status, "to": JobStatus.EXPIRED}
        record_audit(actor=None, action="jobs.expire_job", subject=job, detail=detail)
    return len(jobs)
