"""Open a case, or find the one that is open."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from apps.moderation.enums import SENIOR, SEVERITY, CaseKind, CaseState, TargetKind
from apps.moderation.models import Case
from apps.moderation.services.evidence import freeze_evidence

HIGH = 70  # severity from which a case is urgent
SENIOR_LASTS, URGENT_LASTS, USUAL_LASTS = timedelta(hours=1), timedelta(hours=4), timedelta(hours=24)
APPEAL_LASTS = timedelta(days=7)
BASE = {
    CaseKind.REPORT: 0, CaseKind.HELD_JOB: 30, CaseKind.NEW_EMPLOYER: 20, CaseKind.APPEAL: 40,
    CaseKind.VERIFICATION_LOST: 40, CaseKind.LAW_CHANGED: 10, CaseKind.HARVEST: 40,
}  # fmt: skip


@transaction.atomic
def open_case(
    *,
    kind: CaseKind,
    target_kind: TargetKind,
    target_id: UUID | None,
    url: str = "",
    category: str = "",
    weight: int = 0,
    check_id: UUID | None = None,
) -> Case:
    """Open a case about this, or give the one that is open; locked until the transaction ends, with new evidence.

    It becomes as urgent as the worst that was said of it, and a senior one as soon as anything said makes it one. A
    claim of somebody who may not see senior cases ends with that.

    :param weight: what the rules or the reporter's record add, 0 to 100
    """
    case = _find_or_make(kind, target_kind, target_id, url)
    case.check_id = check_id or case.check_id
    _weigh(case, category, weight)
    case.save()
    freeze_evidence(case=case)
    return case


def due_by(*, kind: CaseKind, category: str, is_senior: bool, since: datetime) -> datetime:
    """Say until when somebody must have decided: an hour for senior cases, a week for appeals, else 4 or 24 hours."""
    if is_senior:
        return since + SENIOR_LASTS
    if kind == CaseKind.APPEAL:
        return since + APPEAL_LASTS
    return since + (URGENT_LASTS if SEVERITY.get(category, 0) >= HIGH else USUAL_LASTS)


def _find_or_make(kind: CaseKind, target_kind: TargetKind, target_id: UUID | None, url: str) -> Case:
    about = {"kind": kind, "target_kind": target_kind, "target_id": target_id}
    due = due_by(kind=kind, category="", is_senior=False, since=timezone.now())
    if target_id is None or kind == CaseKind.APPEAL:
        return Case.objects.create(**about, url=url, due_at=due)
    # Two at the same moment: the second waits at the constraint, and finds what the first made.
    Case.objects.bulk_create([Case(**about, due_at=due)], ignore_conflicts=True)
    found: Case = Case.objects.undecided().select_for_update().get(**about)
    return found


def _weigh(case: Case, category: str, weight: int) -> None:
    severity = SEVERITY.get(category, 0)
    if category and severity >= SEVERITY.get(case.category, -1):
        case.category = category
    kind, was_senior = CaseKind(case.kind), case.is_senior
    case.is_senior = was_senior or category in {str(each) for each in SENIOR}
    case.priority = max(case.priority, BASE[kind] + severity + min(weight, 100) // 2)
    due = due_by(kind=kind, category=category, is_senior=case.is_senior, since=timezone.now())
    case.due_at = min(case.due_at, due)
    if case.is_senior and not was_senior and not _holder_may(case):
        case.state, case.claimed_by, case.claimed_until = CaseState.OPEN, None, None


def _holder_may(case: Case) -> bool:
    return bool(case.claimed_by and case.claimed_by.has_perm("moderation.decide_senior_case"))
