"""Put the bytes where they belong."""

from typing import IO, Any, cast

import structlog
from django.conf import settings
from django.core.files.base import File

from apps.core.events import publish
from apps.documents.clients.places import StorageAway, find_place
from apps.documents.enums import StoragePlace
from apps.documents.events import DocumentStoredAside
from apps.documents.models import Document
from apps.documents.services.storing import trust

log = structlog.get_logger(__name__)
SECONDS = 4.0  # that sending to S3 may take while somebody waits; the answer has 5 more


def store_content(*, document: Document, file: File) -> None:
    """Write the bytes under the document's `storage_name` and set `stored_in`; saving the row is the caller's next act.

    If S3 is where files live and does not take it in time, it goes into our own folder, and a job that is queued with
    the caller's transaction brings it to S3 later.

    :param document: with `sha256` and `content_type` of these bytes, and a new `storage_name`
    """
    content = cast(IO[Any], file)
    document.stored_in = StoragePlace.LOCAL
    if settings.STORAGE_TYPE == StoragePlace.S3:
        if _sent(document, content):
            document.stored_in = StoragePlace.S3
            return
        publish(DocumentStoredAside(document_id=document.pk))
    find_place(StoragePlace.LOCAL).write(
        document.storage_name, content, sha256=document.sha256, content_type=document.content_type
    )


def _sent(document: Document, file: IO[Any]) -> bool:
    if not trust.has_trust():
        return False
    try:
        find_place(StoragePlace.S3).write(
            document.storage_name,
            file,
            sha256=document.sha256,
            content_type=document.content_type,
            seconds=SECONDS,
        )
    except StorageAway as error:
        log.warning("storage_away", reason=str(error))
        trust.lose_trust()
        return False
    return True
