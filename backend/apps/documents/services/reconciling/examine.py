"""Compare one file with its row."""

from collections.abc import Iterator

import structlog
from django.utils import timezone

from apps.core.services import acting_as_system
from apps.documents.clients.places import find_place, list_places
from apps.documents.enums import StorageFault, StoragePlace
from apps.documents.models import Document

log = structlog.get_logger(__name__)
REASON = "documents.reconcile_files"


def examine(*, document: Document) -> bool:
    """Look for the bytes that the row describes, where it says and elsewhere, and note in the row what came of it.

    :raises StorageAway: if a place does not answer
    """
    seen = list(_list_digests(document))
    home = next((place for place, digest in seen if digest == document.sha256), None)
    fault = "" if home else StorageFault.DAMAGED if seen else StorageFault.MISSING
    with acting_as_system(reason=REASON, is_routine=True):
        # Only the row as it was read: it may have moved, been replaced or gone while we looked.
        row = Document.objects.filter(pk=document.pk, storage_name=document.storage_name).not_refused()
        is_noted = row.filter(stored_in=document.stored_in).update(
            checked_at=timezone.now(), fault=fault, stored_in=home or document.stored_in
        )
    if fault and is_noted:
        log.error("document_lost", document=str(document.pk), fault=fault)
    return not (fault and is_noted)


def _list_digests(document: Document) -> Iterator[tuple[StoragePlace, str]]:
    """Where the row says comes first."""
    for place in sorted(list_places(), key=lambda place: place != document.stored_in):
        try:
            yield place, find_place(place).digest(document.storage_name)
        except FileNotFoundError:
            continue
