"""Remove what has to go."""

import structlog

from apps.core.services import acting_as_system
from apps.documents.clients.places import StorageAway, find_place, list_places
from apps.documents.models import Document, DoomedFile
from apps.documents.services.storing.alone import alone_with_file

log = structlog.get_logger(__name__)
REASON = "documents.remove_files"


def remove_doomed_files() -> int:
    """Remove the files whose row is gone, and copies of those that moved. Returns how many.

    The file goes before its line: whoever dies in between finds the line again, and removing twice harms nothing.
    """
    with acting_as_system(reason=REASON):
        doomed = list(DoomedFile.objects.order_by("created_at")[:1000])
    try:
        return sum(_remove(line) for line in doomed)
    except StorageAway as error:  # the lines stay for another minute
        log.warning("storage_away", reason=str(error))
        return 0


def _remove(line: DoomedFile) -> int:
    with alone_with_file(line.storage_name) as is_free:
        if not is_free:
            return 0
        if not _is_home(line):
            for kind in [line.place] if line.place else list_places():
                find_place(kind).remove(line.storage_name)
        with acting_as_system(reason=REASON, is_routine=True):
            # Only the line that was read: meanwhile its row may have gone, and with it the file everywhere.
            return DoomedFile.objects.filter(pk=line.pk, place=line.place).delete()[0]


def _is_home(line: DoomedFile) -> bool:
    """The file came back to where its copy was to go."""
    if not line.place:
        return False
    with acting_as_system(reason=REASON, is_routine=True):
        named = Document.objects.filter(storage_name=line.storage_name, stored_in=line.place)
        return named.not_refused().exists()
