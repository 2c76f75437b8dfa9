"""A file in words."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from apps.documents.enums import DocumentPurpose, DocumentStatus, DocumentType
from apps.documents.models import Document
from apps.documents.services import explain_refusal


@dataclass(frozen=True)
class SaidFile:
    """What its owner reads about a file. `refused` is empty for one that was not."""

    id: UUID
    name: str
    kind: str
    size: str
    at: datetime
    expires_at: datetime | None
    is_ready: bool
    waits: bool
    is_identity_paper: bool
    refused: str


def say_file(document: Document) -> SaidFile:
    """Describe it."""
    is_refused = document.status == DocumentStatus.REFUSED
    return SaidFile(
        id=document.pk,
        name=document.name,
        kind=str(DocumentType(document.content_type).label),
        size=filesizeformat(document.size),
        at=document.created_at,
        expires_at=document.expires_at,
        is_ready=document.status == DocumentStatus.READY,
        waits=document.status == DocumentStatus.QUARANTINED,
        is_identity_paper=document.purpose == DocumentPurpose.IDENTITY,
        refused=(explain_refusal(document.refusal) or _("We cannot take this file.")) if is_refused else "",
    )
