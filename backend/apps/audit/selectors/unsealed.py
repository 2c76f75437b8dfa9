"""Entries that stand in no chain yet."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection
from django.utils import timezone

from apps.audit.selectors.digest import DIGEST

SLOW = timedelta(minutes=1)  # the chain is behind if an entry waits longer
UNSEALED = (
    "FROM core_auditentry e WHERE e.id > %s AND NOT EXISTS (SELECT FROM audit_link l WHERE l.entry_id = e.id)"
)
NEXT = f"SELECT e.id, {DIGEST} {UNSEALED} ORDER BY e.id LIMIT %s"  # nosec B608  # constants
WAITING = f"SELECT e.id {UNSEALED} AND e.created_at < %s ORDER BY e.id LIMIT %s"  # nosec B608  # constants


def list_unsealed(*, behind: UUID, at_most: int) -> list[tuple[UUID, str]]:
    """List entries that wait for their link, oldest first: id and digest.

    :param behind: only those with a greater id, which are younger (`first_id_of`)
    """
    with connection.cursor() as cursor:
        cursor.execute(NEXT, [behind, at_most])
        return [(entry_id, digest) for entry_id, digest in cursor.fetchall()]


def list_forgotten_by_sealer(*, at_most: int) -> list[UUID]:
    """List entries that have waited for longer than a minute."""
    with connection.cursor() as cursor:
        cursor.execute(WAITING, [first_id_of(None), timezone.now() - SLOW, at_most])
        return [entry_id for (entry_id,) in cursor.fetchall()]


def first_id_of(moment: datetime | None) -> UUID:
    """The smallest UUIDv7 that could be made at that moment (RFC 9562: milliseconds stand in front)."""
    milliseconds = int(moment.timestamp() * 1000) if moment else 0
    return UUID(int=milliseconds << 80)
