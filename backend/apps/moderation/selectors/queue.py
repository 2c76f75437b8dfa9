"""What waits for a person."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count

from apps.moderation.models import Case
from apps.moderation.querysets import CaseQuerySet
from apps.users.models import User


@dataclass(frozen=True, kw_only=True)
class CaseFilter:
    """What of the queue somebody wants to see; empty: all."""

    kind: str = ""
    category: str = ""
    state: str = ""
    senior: bool | None = None
    overdue_at: datetime | None = None


def list_cases(*, reader: User, wanted: CaseFilter) -> CaseQuerySet:
    """List the cases that this member of staff may see; each has `report_count`."""
    exact = {"kind": wanted.kind, "category": wanted.category, "state": wanted.state}
    found = Case.objects.visible_to(reader).filter(**{name: value for name, value in exact.items() if value})
    if wanted.senior is not None:
        found = found.filter(is_senior=wanted.senior)
    if wanted.overdue_at is not None:
        found = found.undecided().filter(due_at__lt=wanted.overdue_at)
    cases: CaseQuerySet = found.annotate(report_count=Count("reports"))
    return cases


def get_case(*, reader: User, case_id: object) -> Case:
    """Get one of them.

    :raises Case.DoesNotExist: if there is none, or it is for senior moderators and the reader is none
    """
    case: Case = list_cases(reader=reader, wanted=CaseFilter()).get(pk=case_id)
    return case
