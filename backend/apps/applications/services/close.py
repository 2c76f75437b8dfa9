"""Close what is open when the job is gone."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from apps.applications.enums import JOB_CLOSED, ApplicationStatus, Side
from apps.applications.events import ApplicationStatusChanged
from apps.applications.models import Application, TimelineEntry
from apps.core.events import publish
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job

GONE = (JobStatus.FILLED, JobStatus.CLOSED, JobStatus.EXPIRED)


@transaction.atomic
def close_applications_of(*, job_id: UUID) -> int:
    """Reject all open applications to the job, with the reason `job_closed`, if the job is gone for good.

    Returns how many it closed: none for a job that is paused or live (again), and none the second time.
    """
    if not Job.objects.filter(pk=job_id, status__in=GONE).exists():
        return 0
    waiting = Application.objects.filter(job_id=job_id).open().order_by("id")
    applications = list(waiting.select_for_update(of=("self",), no_key=True))
    entries = [
        TimelineEntry(
            application=application,
            side=Side.SYSTEM,
            from_status=application.status,
            to_status=ApplicationStatus.REJECTED,
            reason=JOB_CLOSED,
        )
        for application in applications
    ]
    Application.objects.filter(pk__in=[application.pk for application in applications]).update(
        status=ApplicationStatus.REJECTED, updated_by=None, updated_at=timezone.now()
    )
    for entry in TimelineEntry.objects.bulk_create(entries):
        publish(
            ApplicationStatusChanged(
                application_id=entry.application_id, entry_id=entry.pk, to_status=entry.to_status
            )
        )
    return len(entries)
