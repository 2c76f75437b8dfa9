"""Both ways at once."""

from collections.abc import Mapping
from dataclasses import dataclass

import structlog

from apps.documents.clients.places import list_places
from apps.documents.enums import StoragePlace
from apps.documents.services.reconciling.rows import Rows, check_rows
from apps.documents.services.reconciling.strays import Strays, doom_strays

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Reconciliation:
    """What was found."""

    rows: Rows
    strays: Mapping[StoragePlace, Strays]

    @property
    def is_clean(self) -> bool:
        """Nothing that a person has to look at."""
        return not self.rows.lost and not any(found.is_too_much for found in self.strays.values())


def reconcile_files(*, despite_many: bool = False) -> Reconciliation:
    """Look for rows without their file, and for files without a row.

    A row is never deleted: it gets a `fault`, which is logged as an error. A file without a row goes when it is older
    than a day, unless there are suspiciously many: then the database is probably not the one that belongs to them.

    :param despite_many: a person looked, and they may go
    :raises StorageAway: if a place does not answer; nothing is concluded from silence
    """
    found = Reconciliation(
        rows=check_rows(),
        strays={place: doom_strays(place=place, despite_many=despite_many) for place in list_places()},
    )
    log.info(
        "files_reconciled",
        rows=found.rows.seen,
        compared=found.rows.compared,
        lost=len(found.rows.lost),
        strays={place.value: strays.strays for place, strays in found.strays.items()},
    )
    return found
