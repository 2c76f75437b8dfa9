"""Read what was taken in. Runs in a worker."""

from typing import Any
from uuid import UUID

import structlog
from django.db import transaction

from apps.core.services import acting_as_system
from apps.documents.enums import DocumentStatus
from apps.documents.models import Document
from apps.documents.services import FileLost, open_content
from apps.documents.services.isolation import Stumbled, TookTooLong
from apps.resumes.enums import ImportFailure, ImportFormat, ImportState
from apps.resumes.models import ResumeImport
from apps.resumes.models.content import ResumeData
from apps.resumes.services.reading import Reading, read_file

log = structlog.get_logger(__name__)
REASON = "resumes.read_import"


def read_document(*, document_id: UUID) -> None:
    """Read the file for all who wait for it.

    :raises IsolationAway, FileOutOfReach: if it cannot be done now
    """
    with acting_as_system(reason=REASON):
        waiting = ResumeImport.objects.filter(document_id=document_id, state=ImportState.WAITING)
        ids = list(waiting.values_list("pk", flat=True))
    for import_id in ids:
        read_import(import_id=import_id)


def read_import(*, import_id: UUID) -> None:
    """Read one file, if it was checked by now; what was read already is left alone. Nothing is locked meanwhile.

    :raises IsolationAway, FileOutOfReach: if it cannot be done now
    """
    with acting_as_system(reason=REASON):
        waiting = ResumeImport.objects.filter(pk=import_id, state=ImportState.WAITING)
        begun = waiting.select_related("document").first()
    if begun is None or (begun.document and begun.document.status == DocumentStatus.QUARANTINED):
        return
    found = _read(begun.document, ImportFormat(begun.format))
    with acting_as_system(reason=REASON):
        _note(import_id, found)


def _read(document: Document | None, format: ImportFormat) -> Reading | ImportFailure:
    if document is None:
        return ImportFailure.GONE
    if document.status != DocumentStatus.READY:
        return ImportFailure.REFUSED
    return Reading(ResumeData(), has_text=False) if format == ImportFormat.PICTURE else _open(document)


def _open(document: Document) -> Reading | ImportFailure:
    try:
        with open_content(document=document) as file:
            return read_file(file.read())
    except FileLost:
        return ImportFailure.GONE
    except TookTooLong:
        return ImportFailure.TOO_LONG
    except Stumbled as error:
        log.warning("resume_unreadable", document=str(document.pk), what=type(error).__name__)
        return ImportFailure.UNREADABLE


@transaction.atomic
def _note(import_id: UUID, found: Reading | ImportFailure) -> None:
    columns: dict[str, Any] = (
        {"state": ImportState.FAILED, "failure": found}
        if isinstance(found, ImportFailure)
        else {"state": ImportState.READY, **found.to_json()}
    )
    ResumeImport.objects.filter(pk=import_id, state=ImportState.WAITING).update(**columns)
