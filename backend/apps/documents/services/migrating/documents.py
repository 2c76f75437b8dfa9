"""Move what has a row."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from uuid import UUID

import stamina
from django.db import connection

from apps.core.services import acting_as_system
from apps.documents.clients.places import StorageAway
from apps.documents.enums import StoragePlace
from apps.documents.models import Document
from apps.documents.services.storing import FileLost, FileOutOfReach, Moved, move_document

BATCH = 500
ATTEMPTS, SECONDS = 4, 60.0  # for each file, while a storage does not answer


@dataclass(frozen=True)
class Outcome:
    """What became of one file."""

    document_id: UUID
    moved: Moved | None  # None: it could not be moved
    problem: str = ""


def move_documents(*, to: StoragePlace, keeps_copies: bool, side_by_side: int = 4) -> Iterator[Outcome]:
    """Move every file that lies elsewhere, each as `move_document` does; what is done stays done if this stops.

    Two at once share the work. What is uploaded meanwhile goes where STORAGE_TYPE says, and may need another run.

    :param side_by_side: how many at the same time; each holds a connection to the database and one to S3
    """
    move = partial(_move, to=to, keeps_copies=keeps_copies)
    with ThreadPoolExecutor(
        side_by_side, thread_name_prefix="migrate"
    ) as pool:  # its threads end here, and with them their connections
        try:
            for batch in _list_batches(to):
                yield from pool.map(move, batch)
        finally:
            pool.shutdown(cancel_futures=True)


def _list_batches(to: StoragePlace) -> Iterator[list[UUID]]:
    last = UUID(int=0)
    while batch := _list_after(last, to):
        yield batch
        last = batch[-1]


def _list_after(last: UUID, to: StoragePlace) -> list[UUID]:
    with acting_as_system(reason="documents.migrate_storage", is_routine=True):
        elsewhere = Document.objects.not_refused().exclude(stored_in=to).filter(pk__gt=last)
        return list(elsewhere.order_by("pk").values_list("pk", flat=True)[:BATCH])


def _move(document_id: UUID, *, to: StoragePlace, keeps_copies: bool) -> Outcome:
    try:
        return Outcome(document_id, _move_with_patience(document_id, to, keeps_copies))
    except (FileLost, FileOutOfReach, StorageAway) as problem:
        return Outcome(document_id, None, type(problem).__name__)
    finally:
        connection.close()


@stamina.retry(on=(FileOutOfReach, StorageAway), attempts=ATTEMPTS, timeout=SECONDS, wait_initial=0.5)
def _move_with_patience(document_id: UUID, to: StoragePlace, keeps_copies: bool) -> Moved:
    return move_document(document_id=document_id, to=to, keeps_copy=keeps_copies)
