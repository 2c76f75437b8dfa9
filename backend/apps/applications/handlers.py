"""What this app does about facts from below."""

from apps.applications import services
from apps.applications.events import ApplicationStatusChanged
from apps.applications.services.interviews import cancel_interviews_of
from apps.core.events import subscribe
from apps.jobs.events import JobStatusChanged


@subscribe(JobStatusChanged)
def close_applications(event: JobStatusChanged) -> None:
    """Close the open applications of a job that is gone."""
    services.close_applications_of(job_id=event.job_id)


@subscribe(ApplicationStatusChanged)
def cancel_interviews(event: ApplicationStatusChanged) -> None:
    """Call off the interviews of an application that has ended."""
    cancel_interviews_of(application_id=event.application_id)
