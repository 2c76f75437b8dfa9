"""Give a file to somebody."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import record_audit
from apps.documents.models import Document, DocumentGrant
from apps.tenants.models import Organization
from apps.users.models import User


class DocumentNotReady(DomainError):
    """Nobody gets a file that the virus scanner has not passed."""

    code = "document_not_ready"
    message = _("This file is not ready to be sent yet. Please wait until we have checked it.")


@transaction.atomic
def grant_document(
    *,
    document: Document,
    about_id: UUID,
    actor: User,
    tenant: Organization | None = None,
    user: User | None = None,
) -> DocumentGrant:
    """Let one other side, an organization or a person, read the file; giving it twice changes nothing.

    :param document: from `list_ready_documents_of`: only one's own can be given
    :param about_id: what it comes with
    :raises DocumentNotReady: if the scanner has not passed it, or it is somebody else's
    """
    locked = Document.objects.ready().filter(pk=document.pk, owner=actor).select_for_update(no_key=True)
    if locked.first() is None:
        raise DocumentNotReady
    grant, is_new = DocumentGrant.objects.get_or_create(
        document=document, about_id=about_id, tenant=tenant, user=user, defaults={"owner": actor}
    )
    if is_new:
        record_audit(
            actor=actor,
            action="documents.given_document",
            subject=document,
            detail={"to": "organization" if tenant else "person"},
        )
    return grant


def withdraw_grants(*, about_ids: Sequence[UUID]) -> int:
    """End what was given with these things, because they are gone. Returns how many grants ended."""
    return DocumentGrant.objects.filter(about_id__in=about_ids).delete()[0]
