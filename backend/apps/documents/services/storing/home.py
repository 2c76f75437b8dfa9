"""Bring a file to where files live."""

from uuid import UUID

from django.conf import settings

from apps.documents.enums import StoragePlace
from apps.documents.services.storing.move import Moved, move_document


class FileBusy(Exception):
    """Another process moves the same file; if it dies on the way, somebody has to try again."""


def bring_home(*, document_id: UUID) -> None:
    """Move the file to where STORAGE_TYPE says, unless it is there or gone.

    :raises FileBusy: if somebody else is at it
    :raises FileLost, FileOutOfReach, StorageAway: see `move_document`
    """
    moved = move_document(document_id=document_id, to=StoragePlace(settings.STORAGE_TYPE))
    if moved is Moved.BUSY:
        raise FileBusy
