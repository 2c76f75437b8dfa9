"""Send files along."""

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from apps.compliance.services.masking import mask_contact
from apps.core.errors import DomainError
from apps.documents.models import Document
from apps.documents.selectors import list_ready_documents_of
from apps.documents.services import DocumentNotReady, grant_document
from apps.messaging.enums import MessageSide
from apps.messaging.models import Message, MessageAttachment
from apps.tenants.models import Organization
from apps.users.models import User


class DocumentNameRefused(DomainError):
    """The name of a file is no way around what messages hide."""

    code = "document_name_refused"
    message = _("The name of this file holds contact or bank details. Please give it another name first.")


def attach_documents(*, message: Message, sender: User, ids: Sequence[UUID]) -> None:
    """Send the sender's own files along with the message that was just written, and let the other side read them.

    :raises DocumentNotReady: if one is not theirs or was not found clean
    :raises DocumentNameRefused: if the name of one holds what a message would hide
    """
    wanted = list(dict.fromkeys(ids))
    found = {document.pk: document for document in list_ready_documents_of(user=sender).filter(pk__in=wanted)}
    if len(found) < len(wanted):
        raise DocumentNotReady(field="documents")
    if any(mask_contact(document.name).spans for document in found.values()):
        raise DocumentNameRefused(field="documents")
    for document in (found[id_] for id_ in wanted):
        _give(document, message, sender)
        MessageAttachment.objects.create(message=message, document=document)


def _give(document: Document, message: Message, sender: User) -> None:
    """Let the organization read it in any case: for the sender's colleagues the conversation is theirs, too."""
    conversation = message.conversation
    organization = Organization(pk=conversation.tenant_id)  # the candidate may not read its row
    grant_document(document=document, about_id=conversation.pk, actor=sender, tenant=organization)
    if message.side == MessageSide.EMPLOYER and conversation.applicant is not None:
        grant_document(document=document, about_id=conversation.pk, actor=sender, user=conversation.applicant)
