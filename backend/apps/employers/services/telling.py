"""Tell when an employer became verified or stopped being so."""

from collections.abc import Iterable

from django.utils import timezone

from apps.core.events import publish
from apps.employers.enums import CheckResult
from apps.employers.events import (
    ApprovalNeeded,
    EmployerVerificationChanged,
    EmployerVerificationLost,
    EmployerVerified,
)
from apps.employers.models import Check, Employer
from apps.employers.selectors import is_approval_needed, is_verified


def tell_of_change(
    *, employer: Employer, was_verified: bool, written: Iterable[Check], is_automatic: bool
) -> None:
    """Publish what became of the verification, in the caller's transaction.

    :param written: the checks that were just added
    """
    verified = is_verified(employer=employer)
    if verified and not was_verified:
        _welcome(employer)
    if verified != was_verified:
        publish(EmployerVerificationChanged(employer_id=employer.pk))
    if was_verified and not verified:
        tell_of_loss(employer=employer, written=written, is_automatic=is_automatic)
    if is_automatic and is_approval_needed(employer=employer):
        publish(ApprovalNeeded(employer_id=employer.pk))


def tell_of_loss(*, employer: Employer, written: Iterable[Check], is_automatic: bool) -> None:
    """Publish that checks took the verification; who changed its own name or number knows and is not told."""
    reasons = [f"{check.kind}:{check.detail['reason']}" for check in written if _took(check)]
    if reasons:
        publish(
            EmployerVerificationLost(
                employer_id=employer.pk, reasons=",".join(reasons), is_automatic=is_automatic
            )
        )


def _took(check: Check) -> bool:
    ran_out = check.result == CheckResult.EXPIRED and check.detail["reason"] == "ran_out"
    return check.result == CheckResult.FAIL or ran_out


def _welcome(employer: Employer) -> None:
    employer.verification_requested_at = None
    employer.first_verified_at = employer.first_verified_at or timezone.now()
    employer.save(update_fields=["verification_requested_at", "first_verified_at", "updated_at"])
    publish(EmployerVerified(employer_id=employer.pk))
