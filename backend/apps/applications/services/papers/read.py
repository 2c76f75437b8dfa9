"""Read the copy."""

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.applications.enums import STARTS_WORK, PaperReadReason
from apps.applications.models import Application, IdentityPaper, IdentityPaperRead
from apps.core.errors import DomainError
from apps.core.services import record_audit
from apps.documents.models import Document
from apps.documents.selectors import list_given_documents
from apps.documents.services import open_document
from apps.tenants.enums import Role
from apps.tenants.models import Organization
from apps.users.models import User


class IdentityPaperNotThere(DomainError):
    """Nobody gave one, it is not ready, it is gone, or the application has ended."""

    code, status = "identity_paper_not_there", 404
    message = _("There is no copy of an identity paper to read here.")


@transaction.atomic
def open_identity_paper(
    *, application: Application, tenant: Organization, reader: User, role: Role, reason: PaperReadReason
) -> tuple[Document, File]:
    """Open the marked copy for somebody who may decide at the employer; the candidate sees when and why it was read.

    :param application: of the tenant
    :raises IdentityPaperNotThere: if there is nothing to read, or the application has ended
    """
    held = Application.objects.select_for_update(no_key=True).get(pk=application.pk)
    paper = IdentityPaper.objects.filter(application=held).first()
    if paper is None or held.status not in STARTS_WORK:
        raise IdentityPaperNotThere
    document = list_given_documents(tenant=tenant, about_id=paper.pk).first()
    if document is None:
        raise IdentityPaperNotThere
    IdentityPaperRead.objects.create(paper=paper, role=role, reason=reason)
    record_audit(
        actor=reader,
        action="applications.read_identity_paper",
        subject=paper,
        detail={"reason": reason.value, "role": role.value},
    )
    return document, open_document(document=document, reader=reader)
