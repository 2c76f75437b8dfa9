"""What becomes of the check when somebody declares, or proves, that they speak for the company."""

from datetime import timedelta

from django.utils import timezone

from apps.employers.enums import CheckKind, CheckReason, CheckResult
from apps.employers.models import Employer
from apps.employers.selectors import find_newest_check
from apps.employers.services.findings import Finding
from apps.employers.services.recording import PLATFORM, record_findings

HOLDS = timedelta(days=365)
KIND = CheckKind.REPRESENTATIVE


def pass_representative(*, employer: Employer, reason: CheckReason | None) -> None:
    """Write down that the person proved it; without a reason, that the pass of somebody before counts no more.

    In the caller's transaction, on the locked employer.
    """
    if reason:
        until = timezone.now() + HOLDS
        finding = Finding(kind=KIND, result=CheckResult.PASS, reason=reason, expires_at=until)
    elif find_newest_check(employer=employer, kind=KIND):
        finding = Finding(kind=KIND, result=CheckResult.EXPIRED, reason=CheckReason.IDENTITY_CHANGED)
    else:
        return
    record_findings(employer=employer, findings=[finding], source=PLATFORM)
