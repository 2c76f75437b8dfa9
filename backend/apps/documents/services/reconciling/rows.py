"""Rows without their file."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import F

from apps.core.services import acting_as_system
from apps.documents.clients.places import find_place
from apps.documents.models import Document
from apps.documents.services.reconciling.examine import examine

REASON = "documents.reconcile_files"
BATCH, SIDE_BY_SIDE = 1000, 8
COMPARED = 500  # files a night, those that were not looked at for longest


@dataclass
class Rows:
    """What came of it."""

    seen: int = 0
    compared: int = 0  # byte by byte, by their SHA-256
    lost: list[UUID] = field(default_factory=list)  # missing or damaged


def check_rows() -> Rows:
    """Ask for every row whether its file is there, and compare some with their SHA-256.

    A file that lies in the other place is found there, and its row says so from then on.

    :raises StorageAway: if a place does not answer
    """
    found, doubtful = Rows(), list[Document]()
    for batch in _list_batches():
        found.seen += len(batch)
        doubtful += _list_absent(batch)
    doubtful += _list_longest_unseen()
    for document in {document.pk: document for document in doubtful}.values():
        found.compared += 1
        if not examine(document=document):
            found.lost.append(document.pk)
    return found


def _list_batches() -> Iterator[list[Document]]:
    last = UUID(int=0)
    while batch := _list_after(last):
        yield batch
        last = batch[-1].pk


def _list_after(last: UUID) -> list[Document]:
    with acting_as_system(reason=REASON, is_routine=True):
        rows = Document.objects.not_refused().filter(pk__gt=last).order_by("pk")
        return list(rows.only("pk", "storage_name", "stored_in", "sha256", "fault")[:BATCH])


def _list_absent(batch: list[Document]) -> list[Document]:
    with ThreadPoolExecutor(SIDE_BY_SIDE, thread_name_prefix="reconcile") as pool:
        is_there = list(pool.map(_has_file, batch))
    return [document for document, is_here in zip(batch, is_there, strict=True) if not is_here]


def _has_file(document: Document) -> bool:
    return find_place(document.stored_in).has(document.storage_name)


def _list_longest_unseen() -> list[Document]:
    with acting_as_system(reason=REASON, is_routine=True):
        oldest = Document.objects.not_refused().order_by(F("checked_at").asc(nulls_first=True), "pk")
        return list(oldest[:COMPARED])
