"""Who of our people agreed."""

from django.db.models import QuerySet
from django.utils import timezone

from apps.employers.enums import REGISTER_KINDS, CheckKind, CheckResult
from apps.employers.models import Approval, Employer
from apps.employers.selectors.checks import find_newest_check, list_current_checks


def list_approvals(*, employer: Employer) -> QuerySet[Approval]:
    """List the approvals that count towards the next word on the employer: of this identity, and after the last word.

    A refusal, a changed identity and an approval by two people are such words; what came before is history.
    """
    last = find_newest_check(employer=employer, kind=CheckKind.APPROVAL)
    approvals = Approval.objects.filter(
        employer=employer, fingerprint=employer.fingerprint, staff__isnull=False
    ).order_by("at", "id")
    return approvals.filter(at__gt=last.checked_at) if last else approvals


def is_approval_needed(*, employer: Employer) -> bool:
    """Tell whether the register has no objection left and only our own people have to look."""
    now = timezone.now()
    results = {check.kind: check.result_at(now) for check in list_current_checks(employer=employer)}
    may_pass = {CheckResult.PASS, CheckResult.UNKNOWN}
    is_ready = all(results.get(kind) in may_pass for kind in REGISTER_KINDS)
    return is_ready and results.get(CheckKind.APPROVAL) not in (CheckResult.PASS, CheckResult.FAIL)
