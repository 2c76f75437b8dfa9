"""What notices say about a file."""

from uuid import UUID

from apps.documents.models import Document
from apps.documents.services import explain_refusal
from apps.notifications.services.links import link_to

Facts = dict[str, str]


def document_facts(document_id: UUID) -> Facts | None:
    """Name the file, and say why it was refused; None if it is gone."""
    document = Document.objects.filter(pk=document_id).first()
    if document is None:
        return None
    return {
        "name": document.name,
        "reason": explain_refusal(document.refusal),
        "link": link_to("documents/"),
    }
