"""What becomes of the paper when the application goes on."""

from uuid import UUID

from apps.applications.enums import STARTS_WORK, ApplicationStatus
from apps.applications.models import Application, IdentityPaper
from apps.applications.services.papers.give import KEPT
from apps.applications.services.papers.remove import remove_papers_of
from apps.core.services import acting_as_system
from apps.documents.services import keep_document_until


def follow_application(*, application_id: UUID) -> None:
    """Delete the paper when the application has ended; when the person is hired, keep it for four weeks from that day.

    Four weeks are enough to take it over into the employer's own pay administration, where the law wants it.
    """
    with acting_as_system(reason="applications.follow_paper"):
        held = Application.objects.select_for_update(no_key=True).filter(pk=application_id).first()
        if held is None:
            return
        if held.status not in STARTS_WORK:
            remove_papers_of(application_ids=[application_id])
        if held.status == ApplicationStatus.HIRED:
            _keep_from_hire(held)


def _keep_from_hire(application: Application) -> None:
    hired = application.timeline.filter(to_status=ApplicationStatus.HIRED).latest("id")
    paper = IdentityPaper.objects.filter(application=application).first()
    if paper is not None and paper.document_id is not None:
        keep_document_until(document_id=paper.document_id, expires_at=hired.created_at + KEPT)
