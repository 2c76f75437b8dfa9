"""Tell owners whose files have to wait."""

from datetime import timedelta

from django.utils import timezone

from apps.core.events import publish
from apps.core.services import acting_as_system
from apps.documents.events import DocumentWaits
from apps.documents.models import Document

PATIENCE = timedelta(minutes=30)  # people wait that long before they ask, or upload it again
MOST = 1000  # files of one round


def announce_waiting_documents() -> int:
    """Let the owners hear, once, of files that the scanner has not looked at for half an hour. Returns how many."""
    now = timezone.now()
    with acting_as_system(reason="documents.announce_waiting"):
        waiting = Document.objects.waiting_since(now - PATIENCE).filter(waiting_told_at=None)
        ids = list(waiting.select_for_update(skip_locked=True).values_list("pk", flat=True)[:MOST])
        Document.objects.filter(pk__in=ids).update(waiting_told_at=now)
        for document_id in ids:
            publish(DocumentWaits(document_id=document_id))
    return len(ids)
