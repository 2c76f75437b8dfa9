"""Passes that ran out: a date passes without telling anybody, so a program looks every night."""

from datetime import timedelta
from uuid import UUID

from apps.core.events import publish
from apps.core.services import acting_as_system
from apps.employers.enums import CheckKind, CheckReason, CheckResult
from apps.employers.events import EmployerVerificationChanged
from apps.employers.models import Check, Employer
from apps.employers.selectors import is_verified, list_checks_that_ran_out
from apps.employers.services.findings import Finding
from apps.employers.services.recording import PLATFORM, record_findings
from apps.employers.services.telling import tell_of_loss

JUST_BEFORE = timedelta(microseconds=1)


def list_due_lapses() -> list[UUID]:
    """List the employers with a pass that ran out and was not written down as such."""
    with acting_as_system(reason="employers.list_due_lapses"):
        return sorted(set(list_checks_that_ran_out().values_list("employer_id", flat=True)))


def expire_checks(*, employer_id: UUID) -> list[Check]:
    """Write down which passes of the employer ran out, and tell if that took its verification. Safe to repeat."""
    with acting_as_system(reason="employers.expire_checks"):
        employer = Employer.objects.select_for_update().get(pk=employer_id)
        ran_out = [check for check in list_checks_that_ran_out(employer=employer) if check.expires_at]
        if not ran_out:
            return []
        last_good = min(check.expires_at for check in ran_out if check.expires_at) - JUST_BEFORE
        was_verified = is_verified(employer=employer, at=last_good)
        written = record_findings(
            employer=employer, findings=[_expired(check) for check in ran_out], source=PLATFORM
        )
        if was_verified and not is_verified(employer=employer):
            publish(EmployerVerificationChanged(employer_id=employer.pk))
            tell_of_loss(employer=employer, written=written, is_automatic=True)
        return written


def _expired(check: Check) -> Finding:
    return Finding(
        kind=CheckKind(check.kind),
        result=CheckResult.EXPIRED,
        reason=CheckReason.RAN_OUT,
        facts={"since": check.expires_at.isoformat() if check.expires_at else ""},
    )
