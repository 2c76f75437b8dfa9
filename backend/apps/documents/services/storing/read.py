"""Get the bytes."""

import hashlib
from collections.abc import Iterator
from typing import Any, cast

import structlog
from django.core.files.base import File
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.documents.clients.places import StorageAway, find_place, list_places
from apps.documents.models import Document

log = structlog.get_logger(__name__)


class FileOutOfReach(DomainError):
    """The storage does not answer. The file is safe."""

    code, status = "file_out_of_reach", 503
    message = _("We cannot reach this file right now. It is safe. Please try again in a few minutes.")


class FileLost(DomainError):
    """The bytes are nowhere, or they are not those that were uploaded: they are not given to anybody."""

    code, status = "file_lost", 410
    message = _("Something is wrong with this file on our side. Please upload it again.")


def open_content(*, document: Document) -> File:
    """Open the file after comparing it with the SHA-256 of what was uploaded. Asks nobody and writes nothing down.

    :param document: what the caller may read, or works on
    :raises FileOutOfReach: if the storage does not answer
    :raises FileLost: if it is gone or damaged; what operators then do stands in docs/storage.md
    """
    try:
        return next(_list_whole(document))
    except StorageAway:
        raise FileOutOfReach(retry_after=60) from None
    except StopIteration:
        log.error("document_lost", document=str(document.pk))
        raise FileLost from None


def _list_whole(document: Document) -> Iterator[File]:
    """Where the row says first; elsewhere, because it may have moved since the row was read."""
    for kind in sorted(list_places(), key=lambda place: place != document.stored_in):
        try:
            file = find_place(kind).open(document.storage_name)
        except FileNotFoundError:
            continue
        if hashlib.file_digest(cast(Any, file), "sha256").hexdigest() == document.sha256:
            file.seek(0)
            yield file
        else:
            file.close()
