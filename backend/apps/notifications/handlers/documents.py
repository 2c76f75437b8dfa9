"""Facts about files become notices."""

from apps.core.events import subscribe
from apps.documents.events import DocumentRefused, DocumentWaits
from apps.notifications import selectors
from apps.notifications.enums import Kind
from apps.notifications.handlers.telling import tell


@subscribe(DocumentWaits)
def tell_that_file_waits(event: DocumentWaits) -> None:
    """Tell that the file is not lost, and that nobody has to do anything."""
    tell(event, selectors.get_document_news(document_id=event.document_id, kind=Kind.DOCUMENT_WAITING))


@subscribe(DocumentRefused)
def tell_of_refused_file(event: DocumentRefused) -> None:
    """Tell why the file was not taken, and what to do."""
    tell(event, selectors.get_document_news(document_id=event.document_id, kind=Kind.DOCUMENT_REFUSED))
