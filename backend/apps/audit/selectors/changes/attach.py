"""Which versions came with which act."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from apps.audit.selectors.changes.difference import Change, compare
from apps.audit.selectors.changes.versions import Version, list_versions
from apps.core.models import AuditEntry

# The history has the time at which the transaction began, the entry that of the act. None is open for longer.
LONGEST_TRANSACTION = timedelta(seconds=60)


def list_changes(*, entries: Sequence[AuditEntry]) -> dict[UUID, Change]:
    """Find what the acts changed in the rows that they are about, by the id of the entry.

    Two queries for each kind of row. An act that changed nothing in its row, or one whose history was erased with its
    person, is not there.
    """
    by_type: dict[str, list[AuditEntry]] = defaultdict(list)
    for entry in entries:
        by_type[entry.object_type].append(entry)
    return {id: change for kind, some in by_type.items() for id, change in _of_one_type(kind, some)}


def _of_one_type(object_type: str, entries: list[AuditEntry]) -> list[tuple[UUID, Change]]:
    since = min(entry.created_at for entry in entries) - LONGEST_TRANSACTION
    versions = list_versions(
        object_type=object_type, object_ids=[entry.object_id for entry in entries], since=since
    )
    found = ((entry, _find(entry, versions)) for entry in entries)
    return [
        (entry.pk, compare(object_type=object_type, version=version)) for entry, version in found if version
    ]


def _find(entry: AuditEntry, versions: list[Version]) -> Version | None:
    """The newest version of the row that the same request, or the same moment, brought."""
    own = [version for version in versions if version.object_id == entry.object_id and _fits(entry, version)]
    return own[-1] if own else None


def _fits(entry: AuditEntry, version: Version) -> bool:
    if entry.request_id and version.request_id and entry.request_id != version.request_id:
        return False
    return entry.created_at - LONGEST_TRANSACTION <= version.at <= entry.created_at
