"""What this app does about its own facts and those of files."""

from apps.core.events import subscribe
from apps.documents.events import DocumentReady, DocumentRefused
from apps.resumes import tasks
from apps.resumes.events import ResumeImportBegun


@subscribe(ResumeImportBegun)
def read_file(event: ResumeImportBegun) -> None:
    """Read it, if it was checked already; else the next handler does."""
    tasks.read_import.defer(import_id=str(event.import_id))


@subscribe(DocumentReady)
def read_checked_file(event: DocumentReady) -> None:
    """Read what waited for the check."""
    tasks.read_document.defer(document_id=str(event.document_id))


@subscribe(DocumentRefused)
def tell_of_refused_file(event: DocumentRefused) -> None:
    """Say to who waits for it that there is nothing to read."""
    tasks.read_document.defer(document_id=str(event.document_id))
