"""The links of the chain beside the entries that they stand for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from apps.audit.selectors.digest import ACTOR_FITS, DIGEST

PAGE = 2000
# Python knows no year before 1 or after 9999, nor infinity, but a row may say so: it is read as the nearest one known.
FIRST, LAST = "timestamptz '0001-01-02 00:00Z'", "timestamptz '9999-12-30 00:00Z'"
STEPS = f"""
    SELECT l.number, l.entry_id, l.digest, l.head, greatest({FIRST}, least({LAST}, e.created_at)) AS created_at,
        e.id IS NOT NULL, greatest({FIRST}, least({LAST}, l.sealed_at)) AS sealed_at,
        coalesce({DIGEST} = l.digest, false), coalesce({ACTOR_FITS}, false)
    FROM audit_link l LEFT JOIN core_auditentry e ON e.id = l.entry_id
    WHERE l.number > %s ORDER BY l.number LIMIT %s
"""  # nosec B608  # constants


@dataclass(frozen=True, slots=True)
class Step:
    """One link and what became of its entry; `created_at` says nothing if the entry is gone (`is_there`)."""

    number: int
    entry_id: UUID
    digest: str
    head: str
    created_at: datetime
    is_there: bool
    sealed_at: datetime
    is_same: bool
    has_its_actor: bool


def iterate_pages(*, after: int) -> Iterator[list[Step]]:
    """Read the chain page by page behind the link of this number."""
    while steps := _read(after, PAGE):
        yield steps
        after = steps[-1].number


def find_step(*, number: int) -> Step | None:
    """Find the link of this number."""
    found = _read(number - 1, 1)
    return found[0] if found and found[0].number == number else None


def _read(after: int, at_most: int) -> list[Step]:
    with connection.cursor() as cursor:
        cursor.execute(STEPS, [after, at_most])
        return [Step(*row) for row in cursor.fetchall()]
