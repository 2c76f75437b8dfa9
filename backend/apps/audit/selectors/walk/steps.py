"""The links of the chain beside the entries that they stand for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from apps.audit.selectors.digest import ACTOR_FITS, DIGEST

PAGE = 2000
STEPS = f"""
    SELECT l.number, l.entry_id, l.digest, l.head, e.created_at, coalesce({DIGEST} = l.digest, false),
        coalesce({ACTOR_FITS}, false)
    FROM audit_link l LEFT JOIN core_auditentry e ON e.id = l.entry_id
    WHERE l.number > %s ORDER BY l.number LIMIT %s
"""  # nosec B608  # constants


@dataclass(frozen=True, slots=True)
class Step:
    """One link and what became of its entry; `created_at` is None if the entry is gone."""

    number: int
    entry_id: UUID
    digest: str
    head: str
    created_at: datetime | None
    is_same: bool
    has_its_actor: bool


def iterate_pages(*, after: int) -> Iterator[list[Step]]:
    """Read the chain page by page behind the link of this number."""
    while True:
        with connection.cursor() as cursor:
            cursor.execute(STEPS, [after, PAGE])
            steps = [Step(*row) for row in cursor.fetchall()]
        if not steps:
            return
        yield steps
        after = steps[-1].number
