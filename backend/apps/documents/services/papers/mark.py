"""Put the marked copy in the place of what was uploaded."""

import hashlib
from dataclasses import dataclass
from typing import IO, Any, cast

from django.core.files.base import ContentFile

from apps.core.services import acting_as_system, record_audit
from apps.documents.enums import DocumentStatus, DocumentType, RefusalReason
from apps.documents.models import Document
from apps.documents.services.isolation import Stumbled, TookTooLong, run_isolated
from apps.documents.services.names import clean_name, make_storage_name
from apps.documents.services.storing import doom_file, open_content, store_content
from apps.users.models import User

REASON = "documents.mark_copy"
DRAW = "apps.documents.services.watermark.copies:draw_copy"


@dataclass(frozen=True)
class NotMarked(Exception):
    """No copy can be made of it."""

    refusal: RefusalReason


def mark_copy(*, document: Document) -> None:
    """Draw a copy with the document's watermark and put it in the place of the file, which goes; for workers.

    One without a watermark, or that has it already, is left alone. A crash on the way leaves it as it was.

    :param document: in quarantine, inspected and scanned
    :raises NotMarked: if nothing can be drawn of it, or it is too long for an identity paper
    :raises IsolationAway, FileOutOfReach: if it has to be tried again
    """
    if not document.watermark:
        return
    copy = _draw(document)
    with acting_as_system(reason=REASON):
        made = _describe(document, copy)
        store_content(document=made, file=ContentFile(copy[1]))
        _replace(document, made)


def _draw(document: Document) -> tuple[int, bytes]:
    with open_content(document=document) as file:
        content = cast(IO[Any], file).read()
    try:
        answer = run_isolated(
            DRAW, content=content, content_type=document.content_type, text=document.watermark
        )
    except TookTooLong:
        raise NotMarked(RefusalReason.TOOK_TOO_LONG) from None
    except Stumbled as stumbled:
        is_long = str(stumbled) == "TooManyPages"
        raise NotMarked(RefusalReason.TOO_MANY_PAGES if is_long else RefusalReason.DAMAGED) from None
    pages, _, copy = answer.partition(b"\n")
    return int(pages), copy


def _describe(document: Document, copy: tuple[int, bytes]) -> Document:
    """The row as it will be; a picture has become a JPEG."""
    pages, content = copy
    owner = User.objects.get(documents=document)
    kind = DocumentType.PDF if document.content_type == DocumentType.PDF else DocumentType.JPEG
    return Document(
        pk=document.pk,
        storage_name=make_storage_name(owner),
        content_type=kind,
        name=clean_name(document.name, content_type=kind),
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        pages=pages,
    )


def _replace(document: Document, made: Document) -> None:
    before = Document.objects.filter(
        pk=document.pk, storage_name=document.storage_name, status=DocumentStatus.QUARANTINED
    )
    fields = ("storage_name", "stored_in", "content_type", "name", "size", "sha256", "pages")
    if before.update(watermark="", **{name: getattr(made, name) for name in fields}):
        doom_file(storage_name=document.storage_name)
        record_audit(actor=None, action="documents.marked_copy", subject=document)
    else:  # deleted meanwhile, or somebody else was faster
        doom_file(storage_name=made.storage_name)
