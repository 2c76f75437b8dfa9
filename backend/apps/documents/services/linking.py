"""Links with which an `<a>` or another app reads one file for a minute, with nothing else in hand."""

from dataclasses import dataclass
from uuid import UUID

from django.core import signing
from django.core.files.base import File
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import acting_for, narrow_to_tenant, record_audit
from apps.documents.models import Document
from apps.documents.selectors import list_readable_documents
from apps.documents.services.read import open_document
from apps.documents.services.storing import make_link
from apps.tenants.models import Organization
from apps.tenants.selectors import find_membership_in
from apps.users.models import User

SALT = "documents.link"
SECONDS = 60


class LinkOver(DomainError):
    """Expired, changed, invented, or its reader may no longer read: nobody is told which."""

    code, status = "link_over", 404
    message = _("This link is over. Please download the file again.")


@dataclass(frozen=True)
class _Reading:
    reader_id: UUID
    tenant_id: UUID | None
    document_id: UUID


def give_link(*, document: Document, reader: User) -> str:
    """Sign a link into S3 for somebody who may read the file, and write down that they did.

    Empty, and nothing is written down, if the file does not lie on S3.

    :param document: from `list_readable_documents`
    """
    url = make_link(document=document)
    if url:
        record_audit(actor=reader, action="documents.read_document", subject=document, detail={"by": "link"})
    return url


def sign_reading(*, document: Document, reader: User, tenant: Organization | None) -> str:
    """Sign that this person, acting for this organization if for any, wants to read this file now: for SECONDS.

    Reading is written down when it happens (`open_signed`).

    :param document: from `list_readable_documents`
    """
    read = [str(reader.pk), str(tenant.pk) if tenant else "", str(document.pk)]
    return signing.dumps(read, salt=SALT)


def open_signed(*, signature: str) -> tuple[Document, File]:
    """Open the file that `sign_reading` spoke of, if its reader may read it still, and write that down.

    :raises LinkOver: if not
    :raises FileOutOfReach, FileLost: see `open_content`
    """
    reading = _read(signature)
    with acting_for(user_id=reading.reader_id):
        reader = User.objects.filter(pk=reading.reader_id, is_active=True).first()
        document = _find(reading, reader) if reader else None
        if reader is None or document is None:
            raise LinkOver
        return document, open_document(document=document, reader=reader)


def _read(signature: str) -> _Reading:
    try:
        reader, tenant, document = signing.loads(signature, salt=SALT, max_age=SECONDS)
    except signing.BadSignature:
        raise LinkOver from None
    return _Reading(UUID(reader), UUID(tenant) if tenant else None, UUID(document))


def _find(reading: _Reading, reader: User) -> Document | None:
    tenant = None
    if reading.tenant_id:
        membership = find_membership_in(user=reader, organization_id=reading.tenant_id)
        if membership is None:
            return None
        tenant = membership.organization
        narrow_to_tenant(tenant_id=tenant.pk)
    readable = list_readable_documents(user=reader, tenant=tenant)
    document: Document | None = readable.filter(pk=reading.document_id).first()
    return document
