"""What this app does about its own facts."""

from apps.core.events import subscribe
from apps.documents import tasks
from apps.documents.events import DocumentStoredAside, DocumentUploaded


@subscribe(DocumentUploaded)
def scan_document(event: DocumentUploaded) -> None:
    """Let the virus scanner look at it, outside of any transaction."""
    tasks.scan.defer(document_id=str(event.document_id))


@subscribe(DocumentStoredAside)
def bring_home(event: DocumentStoredAside) -> None:
    """Bring it to S3, for days if need be."""
    tasks.bring_home.defer(document_id=str(event.document_id))
