"""End what is open when the job is gone."""

from uuid import UUID

from django.db import transaction

from apps.applications.enums import EndReason
from apps.applications.events import ApplicationsClosed
from apps.applications.models import Application
from apps.applications.services.expire import expire_applications
from apps.core.events import publish
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job

REASONS = {
    JobStatus.FILLED: EndReason.JOB_FILLED,
    JobStatus.CLOSED: EndReason.JOB_CLOSED,
    JobStatus.EXPIRED: EndReason.JOB_EXPIRED,
    JobStatus.REMOVED: EndReason.JOB_CLOSED,
}


@transaction.atomic
def close_applications_of(*, job_id: UUID) -> int:
    """End all open applications to the job if it is gone for good, and say why: filled, closed, or its time was over.

    Returns how many it ended: none for a job that is paused or live (again), and none the second time.
    """
    job = Job.objects.only("status").filter(pk=job_id, status__in=REASONS).first()
    if job is None:
        return 0
    waiting = Application.objects.filter(job_id=job_id).open().order_by("id")
    ended = expire_applications(applications=waiting, reason=REASONS[JobStatus(job.status)])
    if ended and job.status != JobStatus.FILLED:  # who filled it decided on every place themselves
        publish(ApplicationsClosed(job_id=job_id))
    return ended
