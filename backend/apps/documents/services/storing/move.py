"""Bring a file to another place."""

from enum import Enum
from typing import IO, Any, cast
from uuid import UUID

from apps.core.services import acting_as_system
from apps.documents.clients.places import find_place
from apps.documents.enums import StoragePlace
from apps.documents.models import Document
from apps.documents.services.storing.alone import alone_with_file
from apps.documents.services.storing.doom import doom_copy, doom_file
from apps.documents.services.storing.read import FileLost, open_content

REASON = "documents.move_file"


class Moved(Enum):
    """What came of it."""

    DONE = "done"
    NOTHING_TO_DO = "nothing to do"  # it is there, or gone
    BUSY = "busy"  # somebody else is at it


def move_document(*, document_id: UUID, to: StoragePlace, keeps_copy: bool = False) -> Moved:
    """Copy the file, compare what arrived, and only then let the row name the new place.

    Whoever dies on the way can begin again. Readers find it at every moment; the old copy goes a minute later.

    :param keeps_copy: leave the old copy; it goes when the file is deleted
    :raises FileLost: if it is gone or damaged where it lies, or what arrived is not what was sent
    :raises FileOutOfReach: if the place it lies in does not answer
    :raises StorageAway: if the new one does not
    """
    document = _find(document_id, to)
    if document is None:
        return Moved.NOTHING_TO_DO
    with alone_with_file(document.storage_name) as is_free:
        if not is_free:
            return Moved.BUSY
        if (document := _find(document_id, to)) is None:  # it may have been moved just before
            return Moved.NOTHING_TO_DO
        _copy(document, to)
        with acting_as_system(reason=REASON, is_routine=True):
            return _rename(document, to, keeps_copy)


def _find(document_id: UUID, to: StoragePlace) -> Document | None:
    with acting_as_system(reason=REASON, is_routine=True):
        return Document.objects.filter(pk=document_id).not_refused().exclude(stored_in=to).first()


def _copy(document: Document, to: StoragePlace) -> None:
    target = find_place(to)
    with open_content(document=document) as file:
        target.write(
            document.storage_name,
            cast(IO[Any], file),
            sha256=document.sha256,
            content_type=document.content_type,
        )
    if target.digest(document.storage_name) != document.sha256:
        raise FileLost


def _rename(document: Document, to: StoragePlace, keeps_copy: bool) -> Moved:
    name, from_place = document.storage_name, StoragePlace(document.stored_in)
    still = Document.objects.filter(pk=document.pk, storage_name=name, stored_in=from_place).not_refused()
    if not still.update(stored_in=to, fault=""):
        doom_file(storage_name=name)  # deleted or refused meanwhile, perhaps before our copy was there
        return Moved.NOTHING_TO_DO
    if not keeps_copy:
        doom_copy(storage_name=name, place=from_place)
    return Moved.DONE
