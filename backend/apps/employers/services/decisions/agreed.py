"""What two people who agree make of the checks."""

from datetime import timedelta

from django.utils import timezone

from apps.employers.enums import REGISTER_KINDS, CheckKind, CheckReason, CheckResult
from apps.employers.models import Employer
from apps.employers.selectors import list_current_checks
from apps.employers.services.findings import PASS_HOLDS, Finding

APPROVAL_HOLDS = timedelta(days=365)  # as long as the employer calls itself the same


def find_agreement(employer: Employer) -> list[Finding]:
    """Approve, and pass by hand what the register did not: a year for the people, 90 days for the register."""
    now = timezone.now()
    known = {check.kind for check in list_current_checks(employer=employer) if check.result_at(now) == "pass"}
    approved = Finding(
        kind=CheckKind.APPROVAL,
        result=CheckResult.PASS,
        reason=CheckReason.APPROVED_BY_TWO,
        expires_at=now + APPROVAL_HOLDS,
    )
    return [approved, *(_by_hand(kind) for kind in REGISTER_KINDS if kind not in known)]


def _by_hand(kind: CheckKind) -> Finding:
    return Finding(
        kind=kind,
        result=CheckResult.PASS,
        reason=CheckReason.CONFIRMED_BY_HAND,
        expires_at=timezone.now() + PASS_HOLDS,
    )
