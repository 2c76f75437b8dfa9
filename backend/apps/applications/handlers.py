"""What this app does about facts from below."""

from apps.applications import services
from apps.applications.events import ApplicationStatusChanged
from apps.applications.services.enclosures import open_or_close_attachments
from apps.applications.services.interviews import cancel_interviews_of
from apps.applications.services.papers import follow_application, hand_over_identity_paper
from apps.core.events import subscribe
from apps.documents.events import DocumentReady
from apps.jobs.events import JobStatusChanged


@subscribe(JobStatusChanged)
def close_applications(event: JobStatusChanged) -> None:
    """Close the open applications of a job that is gone."""
    services.close_applications_of(job_id=event.job_id)


@subscribe(ApplicationStatusChanged)
def cancel_interviews(event: ApplicationStatusChanged) -> None:
    """Call off the interviews of an application that has ended."""
    cancel_interviews_of(application_id=event.application_id)


@subscribe(ApplicationStatusChanged)
def open_or_close_files(event: ApplicationStatusChanged) -> None:
    """Let the employer read the files of somebody it invited; at the end take them back, and delete the paper."""
    open_or_close_attachments(application_id=event.application_id)
    follow_application(application_id=event.application_id)


@subscribe(DocumentReady)
def hand_over_paper(event: DocumentReady) -> None:
    """Give an identity paper to the employer that it is for."""
    hand_over_identity_paper(document_id=event.document_id)
