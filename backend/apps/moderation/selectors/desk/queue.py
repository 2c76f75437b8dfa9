"""The one queue, and parts of it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count

from apps.moderation.enums import CaseState
from apps.moderation.models import Case
from apps.moderation.querysets import CaseQuerySet
from apps.users.models import User

WAITING, MINE, OVERDUE, DECIDED = "waiting", "mine", "overdue", "decided"


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which part of the queue; empty: all of it."""

    show: str = WAITING
    kind: str = ""
    category: str = ""


def list_queue(*, user: User, at: datetime, wanted: Wanted = Wanted()) -> CaseQuerySet:
    """List what this member of staff may look at, what is most urgent first; what was decided, newest first."""
    cases = _show(Case.objects.visible_to(user), user, at, wanted.show)
    if wanted.kind:
        cases = cases.filter(kind=wanted.kind)
    if wanted.category:
        cases = cases.filter(category=wanted.category)
    counted: CaseQuerySet = cases.select_related("claimed_by").annotate(report_count=Count("reports"))
    return counted


def find_own_case(*, user: User, at: datetime) -> Case | None:
    """Find the most urgent case that this member of staff has claimed: what was begun comes first."""
    found: Case | None = list_queue(user=user, at=at, wanted=Wanted(show=MINE)).first()
    return found


def _show(cases: CaseQuerySet, user: User, at: datetime, show: str) -> CaseQuerySet:
    if show == DECIDED:
        return cases.filter(state=CaseState.DECIDED).order_by("-decided_at", "-id")
    waiting = cases.undecided().urgent_first()
    if show == MINE:
        return waiting.filter(claimed_by=user, claimed_until__gt=at)
    return waiting.filter(due_at__lt=at) if show == OVERDUE else waiting
