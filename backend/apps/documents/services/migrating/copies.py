"""Let go of what an earlier run without `--delete` left behind."""

from collections.abc import Sequence
from itertools import batched

from apps.core.services import acting_as_system
from apps.documents.clients.places import Lying, find_place, list_places
from apps.documents.enums import StoragePlace
from apps.documents.models import Document
from apps.documents.services.storing.doom import doom_copy

FOLDERS = ("user", "tenant")
BATCH = 500


def remove_old_copies(*, of: StoragePlace) -> int:
    """Write down copies elsewhere of files that lie in this place, each after comparing it here once more; they go
    within minutes. Returns how many.

    :param of: where the files are now
    :raises StorageAway: if a place does not answer
    """
    walks = [find_place(place).walk(folder) for place in list_places() if place != of for folder in FOLDERS]
    (elsewhere,) = [place for place in StoragePlace if place != of]
    return sum(_doom(batch, of, elsewhere) for walk in walks for batch in batched(walk, BATCH))


def _doom(batch: Sequence[Lying], of: StoragePlace, elsewhere: StoragePlace) -> int:
    with acting_as_system(reason="documents.migrate_storage", is_routine=True):
        here = Document.objects.not_refused().filter(stored_in=of)
        rows = list(here.filter(storage_name__in=[file.name for file in batch]))
    whole = [row for row in rows if _is_whole(row, of)]
    with acting_as_system(reason="documents.migrate_storage", is_routine=True):
        for row in whole:
            doom_copy(storage_name=row.storage_name, place=elsewhere)
    return len(whole)


def _is_whole(row: Document, of: StoragePlace) -> bool:
    try:
        return find_place(of).digest(row.storage_name) == row.sha256
    except FileNotFoundError:
        return False
