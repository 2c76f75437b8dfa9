"""Take a file in."""

import hashlib
from typing import IO, Any, cast

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.documents.events import DocumentUploaded
from apps.documents.models import Document
from apps.documents.services.kinds import find_type
from apps.documents.services.names import clean_name, make_storage_name
from apps.users.models import User


class TooManyDocuments(DomainError):
    """A person keeps at most DOCUMENTS_PER_PERSON files."""

    code = "too_many_documents"
    message = _("You have as many files as you can keep here. Please delete one first.")


class FileSizeRefused(DomainError):
    """Larger than DOCUMENT_MAX_BYTES, or empty."""

    code, status = "file_size", 413
    message = _("A file must have something in it and be at most %(most)s MB.")


@transaction.atomic
def upload_document(*, owner: User, file: File, name: str) -> Document:
    """Keep the file in quarantine until the virus scanner has passed it. The same file again is the same document.

    :raises FileSizeRefused: above DOCUMENT_MAX_BYTES, or empty
    :raises TypeNotAccepted: if the content is neither PDF, DOCX, PNG nor JPEG
    :raises TooManyDocuments: if the person has DOCUMENTS_PER_PERSON already
    """
    if not 0 < (file.size or 0) <= settings.DOCUMENT_MAX_BYTES:
        raise FileSizeRefused(field="file", most=settings.DOCUMENT_MAX_BYTES // 1_048_576)
    content_type, digest = find_type(cast(IO[Any], file)), _digest(file)
    User.objects.select_for_update(no_key=True).get(
        pk=owner.pk
    )  # one upload of a person at a time: both rules count
    kept = Document.objects.filter(owner=owner).not_refused()
    if same := kept.filter(sha256=digest).first():
        return same
    if kept.count() >= settings.DOCUMENTS_PER_PERSON:
        raise TooManyDocuments
    document = Document.objects.create(
        owner=owner,
        name=clean_name(name, content_type=content_type),
        content_type=content_type,
        size=file.size,
        sha256=digest,
        storage_name=make_storage_name(owner.pk),
    )
    publish(DocumentUploaded(document_id=document.pk))
    _store(document.storage_name, file)
    return document


def _digest(file: File) -> str:
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()


def _store(name: str, file: File) -> None:
    """Last, so that a refusal leaves nothing in the storage.

    A crash between here and the commit leaves a file without a row, which nobody can reach.
    """
    file.seek(0)
    if default_storage.save(name, file) != name:
        raise FileExistsError("The storage had this name already.")
