"""The copy of an identity paper, as its two sides see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from apps.applications.enums import PaperStatus
from apps.applications.models import Application, IdentityPaper, IdentityPaperRead
from apps.documents.enums import DocumentStatus
from apps.documents.models import Document
from apps.documents.services.refusals import explain_refusal

STATUSES = {
    DocumentStatus.QUARANTINED: PaperStatus.CHECKING,
    DocumentStatus.READY: PaperStatus.READY,
    DocumentStatus.REFUSED: PaperStatus.REFUSED,
}


@dataclass(frozen=True)
class ShownPaper:
    """How far it is, until when it stays, and when who read it, newest first."""

    status: PaperStatus
    given_at: datetime
    expires_at: datetime | None
    refusal: str
    refusal_message: str
    reads: Sequence[IdentityPaperRead]


def find_paper_shown(*, application: Application) -> ShownPaper | None:
    """Find what there is to say about the identity paper of the application; None if nobody ever gave one.

    Behind the wall of the employer a file that is not ready cannot be seen: for them it is being checked (three
    queries).
    """
    paper = IdentityPaper.objects.filter(application=application).prefetch_related("reads").first()
    if paper is None:
        return None
    document = Document.objects.filter(pk=paper.document_id).first() if paper.document_id else None
    return ShownPaper(
        status=_status(paper, document),
        given_at=document.created_at if document else paper.updated_at,
        expires_at=document.expires_at if document else None,
        refusal=document.refusal if document else "",
        refusal_message=explain_refusal(document.refusal) if document else "",
        reads=list(paper.reads.all()),
    )


def _status(paper: IdentityPaper, document: Document | None) -> PaperStatus:
    if paper.document_id is None:
        return PaperStatus.GONE
    return STATUSES[DocumentStatus(document.status)] if document else PaperStatus.CHECKING
