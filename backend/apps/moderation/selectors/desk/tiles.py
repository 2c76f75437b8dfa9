"""What waits, in numbers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Min, Q

from apps.moderation.enums import CaseKind, CaseState
from apps.moderation.models import Case
from apps.users.models import User


@dataclass(frozen=True, kw_only=True)
class Tile:
    """One queue: how many cases wait, how many of them too long, and since when the oldest does."""

    kind: CaseKind
    waiting: int
    overdue: int
    oldest_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class Tiles:
    """All queues, and what the reader has claimed."""

    queues: list[Tile]
    mine: int
    overdue: int


def count_tiles(*, user: User, at: datetime) -> Tiles:
    """Count what this member of staff may see, in one query."""
    own = Q(state=CaseState.CLAIMED, claimed_by=user, claimed_until__gt=at)
    rows = (
        Case.objects.visible_to(user)
        .undecided()
        .values("kind")
        .annotate(
            waiting=Count("id"),
            overdue=Count("id", filter=Q(due_at__lt=at)),
            oldest_at=Min("created_at"),
            mine=Count("id", filter=own),
        )
    )
    known: dict[str, Any] = {row["kind"]: row for row in rows}
    return Tiles(
        queues=[_tile(kind, known.get(kind)) for kind in CaseKind],
        mine=sum(row["mine"] for row in known.values()),
        overdue=sum(row["overdue"] for row in known.values()),
    )


def _tile(kind: CaseKind, row: Any) -> Tile:
    row = row or {"waiting": 0, "overdue": 0, "oldest_at": None}
    return Tile(kind=kind, waiting=row["waiting"], overdue=row["overdue"], oldest_at=row["oldest_at"])
