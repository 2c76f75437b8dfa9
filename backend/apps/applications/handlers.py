"""What this app does about facts from below."""

from apps.applications import services
from apps.core.events import subscribe
from apps.jobs.events import JobStatusChanged


@subscribe(JobStatusChanged)
def close_applications(event: JobStatusChanged) -> None:
    """Close the open applications of a job that is gone."""
    services.close_applications_of(job_id=event.job_id)
