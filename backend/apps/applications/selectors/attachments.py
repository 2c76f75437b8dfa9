"""The files that went with an application, as each side sees them."""

from dataclasses import dataclass
from uuid import UUID

from apps.applications.enums import CONTACT_SHOWN, Side
from apps.applications.models import Application, Attachment
from apps.documents.enums import DocumentType
from apps.documents.models import Document


@dataclass(frozen=True)
class ShownAttachment:
    """A file. Whoever may not read it learns neither its name nor its id: both could tell who it is."""

    id: UUID | None
    name: str
    content_type: DocumentType | None
    size: int | None


UNKNOWN = ShownAttachment(id=None, name="", content_type=None, size=None)


def list_attachments_shown(*, application: Application, reader: Side) -> list[ShownAttachment]:
    """List the files that the candidate sent along (two queries).

    The employer reads them while it may know who it is; otherwise it sees only how many there are.
    """
    attached = Attachment.objects.filter(application=application).order_by("id")
    ids = list(attached.values_list("document_id", flat=True))
    is_open = reader == Side.CANDIDATE or application.status in CONTACT_SHOWN
    # Not by a join: behind the wall an organization does not see a file that it was not given yet.
    seen = Document.objects.ready().in_bulk(ids) if is_open else {}
    return [_show(seen.get(id)) for id in ids]


def _show(document: Document | None) -> ShownAttachment:
    if document is None:
        return UNKNOWN
    kind = DocumentType(document.content_type)
    return ShownAttachment(id=document.pk, name=document.name, content_type=kind, size=document.size)
