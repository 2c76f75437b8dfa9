"""Files without a row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import batched

import structlog
from django.utils import timezone

from apps.core.services import acting_as_system
from apps.documents.clients.places import Lying, find_place
from apps.documents.enums import StoragePlace
from apps.documents.models import Document
from apps.documents.services.storing import doom_file

log = structlog.get_logger(__name__)
REASON = "documents.reconcile_files"
FOLDERS = (
    "user",
    "tenant",
    "health",
)  # ours; the list of the erased and whatever else lies there is not touched
AGE = timedelta(days=1)  # what is younger may belong to a row that is being saved
BATCH = 1000
FEW, SHARE = (
    100,
    0.1,
)  # more strays than both, the number and the share of all files, are not an accident of ours


@dataclass
class Strays:
    """What lies in one place."""

    seen: int = 0
    copies: int = 0  # of files whose row names another place
    strays: int = 0  # without a row, older than a day
    is_too_much: bool = False  # so none of them was doomed


def doom_strays(*, place: StoragePlace, despite_many: bool = False) -> Strays:
    """Write down what lies there without a row as files that have to go; they do, within minutes.

    :param despite_many: even if that is a large share of all
    :raises StorageAway: if the place does not answer
    """
    found, names = Strays(), list[str]()
    for batch in batched(_walk(place), BATCH):
        names += _look_at(batch, place, found)
    found.strays = len(names)
    found.is_too_much = len(names) > max(FEW, found.seen * SHARE) and not despite_many
    if found.is_too_much:
        log.error("suspiciously_many_strays", place=place.value, strays=len(names), seen=found.seen)
    else:
        _doom(names)
    return found


def _walk(place: StoragePlace) -> Iterator[Lying]:
    for folder in FOLDERS:
        yield from find_place(place).walk(folder)


def _look_at(batch: Sequence[Lying], place: StoragePlace, found: Strays) -> list[str]:
    with acting_as_system(reason=REASON, is_routine=True):
        rows = Document.objects.filter(storage_name__in=[file.name for file in batch]).not_refused()
        homes = dict(rows.values_list("storage_name", "stored_in"))
    latest = timezone.now() - AGE
    found.seen += len(batch)
    found.copies += sum(homes.get(file.name, place) != place for file in batch)
    return [file.name for file in batch if file.name not in homes and file.stored_at < latest]


def _doom(names: Sequence[str]) -> None:
    for batch in batched(names, BATCH):
        with acting_as_system(reason=REASON):
            for name in batch:
                doom_file(storage_name=name)
