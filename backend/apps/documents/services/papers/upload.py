"""Take an identity paper in."""

from datetime import datetime
from typing import IO, Any, cast

from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.documents.enums import DocumentPurpose, DocumentStatus, DocumentType
from apps.documents.models import Document
from apps.documents.services.kinds import TypeNotAccepted, find_type
from apps.documents.services.upload import upload_document
from apps.users.models import User


class PaperTypeNotAccepted(TypeNotAccepted):
    """A watermark goes into a picture; a text document has none."""

    message = _("We take a PDF, PNG or JPEG of your identity paper.")


class PaperWaits(DomainError):
    """The same file is being prepared for somebody else; each gets a copy of its own."""

    code = "paper_waits"
    message = _("We are still preparing this file for another employer. Please try again in a minute.")


class PaperIsCopy(DomainError):
    """What bears the name of one employer is not for another one."""

    code = "paper_is_copy"
    message = _("This is a copy that we made for an employer. Please send a picture of the paper itself.")


@transaction.atomic
def upload_identity_paper(
    *, owner: User, file: File, name: str, watermark: str, expires_at: datetime
) -> Document:
    """Take in a copy of an identity paper; before anybody else can read it, the watermark is written across it.

    What was uploaded goes then: only the copy stays.

    :param watermark: whom and what the copy is for, at most 200 characters
    :param expires_at: when it goes by itself
    :raises PaperTypeNotAccepted: if it is neither PDF, PNG nor JPEG
    :raises PaperWaits: if the same file waits for another watermark
    :raises PaperIsCopy: if it is such a copy of ours
    :raises FileSizeRefused, TooManyDocuments: see `upload_document`
    """
    if find_type(cast(IO[Any], file)) == DocumentType.DOCX:
        raise PaperTypeNotAccepted(field="file")
    document = upload_document(
        owner=owner, file=file, name=name, purpose=DocumentPurpose.IDENTITY, expires_at=expires_at
    )
    if document.status == DocumentStatus.READY:
        raise PaperIsCopy(field="file")
    if document.watermark not in ("", watermark):
        raise PaperWaits(field="file")
    is_new = not document.watermark
    document.watermark, document.expires_at = watermark, expires_at
    # Not `watermark`, if it was there already: meanwhile a worker may have written it across the picture.
    fields = ["watermark"] if is_new else []
    document.save(update_fields=[*fields, "expires_at", "updated_at"])
    return document
