"""Files that go by themselves."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from apps.core.services import acting_as_system
from apps.documents.models import Document
from apps.documents.services.delete import delete_document

BATCH = 200  # rows in one transaction


def expire_documents() -> int:
    """Delete the files whose `expires_at` has come; returns how many.

    Each batch is a transaction of its own: whoever dies in between has done what was done.
    """
    done = 0
    while expired := _expire_batch():
        done += expired
    return done


def _expire_batch() -> int:
    with acting_as_system(reason="documents.expire"):
        due = Document.objects.filter(expires_at__lte=timezone.now()).order_by("expires_at")
        held = list(due.select_for_update(of=("self",), skip_locked=True)[:BATCH])
        for document in held:
            delete_document(document=document, actor=None)
        return len(held)


@transaction.atomic
def keep_document_until(*, document_id: UUID, expires_at: datetime) -> None:
    """Let a file go later than planned; one that stays longer anyway, or for good, is left as it is."""
    Document.objects.filter(pk=document_id, expires_at__lt=expires_at).update(
        expires_at=expires_at, updated_at=timezone.now()
    )
