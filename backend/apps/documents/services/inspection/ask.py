"""Have a file looked at."""

import json
from typing import IO, Any

from django.conf import settings

from apps.core.services import acting_as_system
from apps.documents.enums import DocumentPurpose, RefusalReason
from apps.documents.models import Document
from apps.documents.services.isolation import OutOfMemory, Stumbled, TookTooLong, run_isolated

WORK = "apps.documents.services.inspection.inspect:inspect"


def inspect_content(file: IO[Any], *, document: Document) -> RefusalReason | None:
    """Look at the content of a document, in a process of its own, and note its pages: once, however often it is asked.

    :returns: why it is refused
    :raises IsolationAway: if that process could not run, which says nothing about the file
    """
    if document.pages is not None:
        return None
    refusal, pages = _ask(file.read(), document)
    if refusal is None:
        with acting_as_system(reason="documents.inspect"):
            Document.objects.filter(pk=document.pk).update(pages=pages)
    return refusal


def _ask(content: bytes, document: Document) -> tuple[RefusalReason | None, int | None]:
    try:
        answer = run_isolated(
            WORK,
            content=content,
            kind=document.content_type,
            name=document.name,
            takes_papers=document.purpose == DocumentPurpose.IDENTITY,
            tesseract=settings.TESSERACT,
        )
    except TookTooLong:
        return RefusalReason.TOOK_TOO_LONG, None
    except OutOfMemory:
        return RefusalReason.UNPACKS_TOO_LARGE, None
    except Stumbled:
        return RefusalReason.DAMAGED, None
    found = json.loads(answer)
    return (RefusalReason(found["refusal"]) if found["refusal"] else None), found["pages"]
