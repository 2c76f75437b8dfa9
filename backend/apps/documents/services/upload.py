"""Take a file in."""

import hashlib
from datetime import datetime
from typing import IO, Any, cast

from django.conf import settings
from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.documents.enums import DocumentPurpose
from apps.documents.events import DocumentUploaded
from apps.documents.models import Document
from apps.documents.querysets import DocumentQuerySet
from apps.documents.services.kinds import find_type
from apps.documents.services.names import clean_name, make_storage_name
from apps.documents.services.storing import store_content
from apps.tenants.models import Organization
from apps.users.models import User


class TooManyDocuments(DomainError):
    """A person keeps at most DOCUMENTS_PER_PERSON files, an organization DOCUMENTS_PER_ORGANIZATION."""

    code = "too_many_documents"
    message = _("You have as many files as you can keep here. Please delete one first.")


class FileSizeRefused(DomainError):
    """Larger than DOCUMENT_MAX_BYTES, or empty."""

    code, status = "file_size", 413
    message = _("A file must have something in it and be at most %(most)s MB.")


@transaction.atomic
def upload_document(
    *,
    owner: User,
    file: File,
    name: str,
    purpose: DocumentPurpose = DocumentPurpose.GENERAL,
    tenant: Organization | None = None,
    expires_at: datetime | None = None,
) -> Document:
    """Keep the file in quarantine until it was inspected and scanned.

    The same file again for the same purpose is the same document, as it is.

    :param owner: who uploads it, and whose it is if there is no tenant
    :param tenant: whose it is, if the person acts for an organization: it stays when the person leaves
    :param expires_at: when it goes by itself
    :raises FileSizeRefused: above DOCUMENT_MAX_BYTES, or empty
    :raises TypeNotAccepted: if the content is neither PDF, DOCX, PNG nor JPEG
    :raises TooManyDocuments: if there are DOCUMENTS_PER_PERSON, or DOCUMENTS_PER_ORGANIZATION, already
    """
    if not 0 < (file.size or 0) <= settings.DOCUMENT_MAX_BYTES:
        raise FileSizeRefused(field="file", most=settings.DOCUMENT_MAX_BYTES // 1_048_576)
    content_type, digest = find_type(cast(IO[Any], file)), _digest(file)
    kept = _lock_kept(owner, tenant)
    same: Document | None = kept.filter(sha256=digest, purpose=purpose).first()
    if same:
        return same
    _require_room(kept.count(), tenant)
    document = Document(
        **_whose(owner, tenant),
        name=clean_name(name, content_type=content_type),
        purpose=purpose,
        content_type=content_type,
        size=file.size,
        sha256=digest,
        storage_name=make_storage_name(tenant or owner),
        expires_at=expires_at,
    )
    store_content(document=document, file=file)
    document.save(force_insert=True)
    publish(DocumentUploaded(document_id=document.pk))
    return document


def _whose(owner: User, tenant: Organization | None) -> dict[str, Any]:
    return {"tenant": tenant, "uploaded_by": owner} if tenant else {"owner": owner}


def _lock_kept(owner: User, tenant: Organization | None) -> DocumentQuerySet:
    """One upload at a time of a person, or into an organization: both rules count."""
    if tenant is None:
        User.objects.select_for_update(no_key=True).get(pk=owner.pk)
        return Document.objects.filter(owner=owner).not_refused()
    Organization.objects.select_for_update(no_key=True).get(pk=tenant.pk)
    return Document.objects.filter(tenant=tenant).not_refused()


def _require_room(kept: int, tenant: Organization | None) -> None:
    if kept >= (settings.DOCUMENTS_PER_ORGANIZATION if tenant else settings.DOCUMENTS_PER_PERSON):
        raise TooManyDocuments


def _digest(file: File) -> str:
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()
