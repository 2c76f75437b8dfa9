"""Let the virus scanner look at a file."""

from datetime import timedelta
from uuid import UUID

import structlog
from django.db import transaction
from django.utils import timezone

from apps.core.events import publish
from apps.core.services import acting_as_system, record_audit
from apps.documents.clients.scanner import find_virus
from apps.documents.enums import DocumentStatus, RefusalReason
from apps.documents.events import DocumentReady, DocumentRefused
from apps.documents.models import Document
from apps.documents.services.inspection import inspect_content
from apps.documents.services.isolation import IsolationAway
from apps.documents.services.papers.mark import NotMarked, mark_copy
from apps.documents.services.storing import FileLost, doom_file, open_content

log = structlog.get_logger(__name__)
PATIENCE = timedelta(minutes=10)


def scan_waiting_documents() -> None:
    """Scan what should have been scanned by now: the scanner was away for long, or the job was lost.

    A file that is lost, or that ends the process that looks at it, keeps none of the others waiting.

    :raises ScannerAway: at the first file without an answer; the others are asked for another time
    """
    with acting_as_system(reason="documents.scan"):
        waiting = Document.objects.waiting_since(timezone.now() - PATIENCE)
        ids = list(waiting.order_by("id").values_list("pk", flat=True)[:1000])
    for document_id in ids:
        try:
            scan_document(document_id=document_id)
        except (FileLost, IsolationAway) as error:
            log.warning("document_not_scanned", document=str(document_id), reason=type(error).__name__)


def scan_document(*, document_id: UUID) -> None:
    """Inspect the file, then scan it; it becomes ready, or is refused and removed. One that was scanned is left alone.

    Nothing is locked while the scanner works.

    :raises ScannerAway: if the scanner gave no answer: the file stays in quarantine
    :raises IsolationAway, FileOutOfReach: if it could not be looked at, or marked, now: it stays there, too
    """
    with acting_as_system(reason="documents.scan"):
        document = Document.objects.filter(pk=document_id, status=DocumentStatus.QUARANTINED).first()
    if document is None:
        return
    with open_content(document=document) as file:
        refusal, finding = inspect_content(file, document=document), ""
        if not refusal:
            file.seek(0)
            finding = find_virus(file)
    refusal = refusal or (RefusalReason.VIRUS if finding else _mark(document))
    with acting_as_system(reason="documents.scan"):
        _note(document_id, refusal, finding)


def _mark(document: Document) -> RefusalReason | None:
    """Put its watermark on it, if it is to have one."""
    try:
        mark_copy(document=document)
    except NotMarked as error:
        return error.refusal
    return None


@transaction.atomic
def _note(document_id: UUID, refusal: RefusalReason | None, finding: str) -> None:
    waiting = Document.objects.filter(pk=document_id, status=DocumentStatus.QUARANTINED)
    status = DocumentStatus.REFUSED if refusal else DocumentStatus.READY
    if not waiting.update(
        status=status, refusal=refusal or "", scanned_at=timezone.now(), finding=finding[:120]
    ):
        return
    document = Document.objects.get(pk=document_id)
    record_audit(
        actor=None, action="documents.scanned_document", subject=document, detail={"status": status.value}
    )
    if not refusal:
        publish(DocumentReady(document_id=document_id))
    else:
        log.warning("document_refused", document=str(document_id), reason=refusal.value, finding=finding)
        doom_file(storage_name=document.storage_name)
        publish(DocumentRefused(document_id=document_id))
