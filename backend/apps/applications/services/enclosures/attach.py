"""Send files along."""

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from apps.applications.models import Application, Attachment
from apps.core.errors import DomainError
from apps.documents.enums import DocumentPurpose
from apps.documents.selectors import list_ready_documents_of
from apps.users.models import User

MOST_DOCUMENTS = 5  # with one application: certificates, not an archive


class EnclosureNotReady(DomainError):
    """A file is not the person's own, an identity paper, or not checked yet."""

    code = "enclosure_not_ready"
    message = _("One of the files cannot be sent. Please choose files of yours that are ready.")


def attach_documents(*, application_id: UUID, ids: Sequence[UUID], user: User) -> None:
    """Attach own files to an application that was just written. The employer reads them from the invitation on.

    :raises EnclosureNotReady: if one is not the person's own, not ready, or an identity paper
    """
    if not ids:
        return
    wanted = set(ids)
    own = list_ready_documents_of(user=user).exclude(purpose=DocumentPurpose.IDENTITY)
    found = own.filter(pk__in=wanted).select_for_update(no_key=True)
    if len(known := list(found.order_by("pk"))) < len(wanted):
        raise EnclosureNotReady(field="documents")
    tenant_id = Application.objects.values_list("tenant_id", flat=True).get(pk=application_id)
    Attachment.objects.bulk_create(
        Attachment(
            application_id=application_id, tenant_id=tenant_id, applicant_id=user.pk, document_id=document.pk
        )
        for document in known
    )
