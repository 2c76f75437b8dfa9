"""Bring files to S3, if that is where they live. Into our own folder they go by `manage.py migrate_storage` only."""

from uuid import UUID

from django.conf import settings

from apps.core.services import acting_as_system
from apps.documents.enums import StoragePlace
from apps.documents.models import Document
from apps.documents.services.storing.move import Moved, move_document
from apps.documents.services.storing.read import FileLost

MOST = 500


class FileBusy(Exception):
    """Another process moves the same file; if it dies on the way, somebody has to try again."""


def bring_home(*, document_id: UUID) -> None:
    """Move the file to S3, unless it is there or gone, or STORAGE_TYPE says otherwise by now.

    :raises FileBusy: if somebody else is at it
    :raises FileLost, FileOutOfReach, StorageAway: see `move_document`
    """
    if settings.STORAGE_TYPE != StoragePlace.S3:
        return
    if move_document(document_id=document_id, to=StoragePlace.S3) is Moved.BUSY:
        raise FileBusy


def bring_all_home() -> int:
    """Move files that lie beside S3, MOST at a time; returns how many. A silent storage ends it until the next time.

    A job of its own waits for each file that S3 did not take. This finds those whose job gave up or was lost, and, when
    STORAGE_TYPE was changed without `manage.py migrate_storage`, the others little by little.

    :raises FileOutOfReach, StorageAway: see `move_document`
    """
    if settings.STORAGE_TYPE != StoragePlace.S3:
        return 0
    with acting_as_system(reason="documents.bring_all_home"):
        elsewhere = Document.objects.not_refused().exclude(stored_in=StoragePlace.S3).filter(fault="")
        ids = list(elsewhere.order_by("pk").values_list("pk", flat=True)[:MOST])
    return sum(_bring_if_whole(document_id) for document_id in ids)


def _bring_if_whole(document_id: UUID) -> bool:
    try:
        return move_document(document_id=document_id, to=StoragePlace.S3) is Moved.DONE
    except FileLost:  # the nightly comparison says so in its row
        return False
