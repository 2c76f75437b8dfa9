"""What a member of staff decides about an employer, after looking at evidence."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.core.services import record_audit
from apps.employers.enums import CheckKind, CheckReason, CheckResult
from apps.employers.events import VerificationRequested
from apps.employers.models import Check, Employer
from apps.employers.services.findings import PASS_HOLDS, Finding
from apps.employers.services.recording import record_findings
from apps.employers.services.request import ProfileIncomplete
from apps.users.models import User

SHORTEST_REASON = 10  # characters
BY_HAND = gettext_noop("Looked at by hand")  # stored as it is, said in the reader's language


class ReasonNeeded(DomainError):
    """A decision without a reason cannot be explained to anybody."""

    code, status = "reason_needed", 400
    message = _("Write down what you saw and where, in at least 10 characters.")


class EmployerChanged(DomainError):
    """What the member of staff looked at is not what stands there now."""

    code = "employer_changed"
    message = _("Somebody changed this after you opened it. Please open it again.")


class StaffOnly(DomainError):
    """Only staff decides."""

    code, status = "staff_only", 403
    message = _("Only our staff can do this.")


def confirm_employer(
    *, actor: User, employer: Employer, reason: str, evidence_url: str = "", seen: datetime | None = None
) -> Employer:
    """Say that a person saw evidence of who this employer is; holds 90 days.

    :param reason: what was seen and where; stands in the audit trail, never on the public card
    :param seen: the `updated_at` of what the person looked at; None skips the comparison
    :raises EmployerChanged: if it is another one now: nobody confirms a name that came after the look
    :raises StaffOnly: if the actor is not staff
    :raises ReasonNeeded: if the reason is shorter than 10 characters
    :raises ProfileIncomplete: if there is no KvK number or name to confirm
    """
    return _decide(actor, employer, reason, evidence_url, seen, is_confirmed=True)


def refuse_employer(
    *, actor: User, employer: Employer, reason: str, evidence_url: str = "", seen: datetime | None = None
) -> Employer:
    """Say that the evidence does not hold. Automatic checks do not lift it, only `confirm_employer` does.

    Raises as `confirm_employer` does.
    """
    return _decide(actor, employer, reason, evidence_url, seen, is_confirmed=False)


@transaction.atomic
def check_employer_again(*, actor: User, employer: Employer) -> None:
    """Have the trade register asked again, past what it said today.

    :raises StaffOnly: if the actor is not staff
    :raises ProfileIncomplete: if there is no KvK number or name to check
    """
    _require_staff(actor)
    employer = _lock(employer)
    record_audit(actor=actor, action="employers.check_employer_again", subject=employer)
    publish(VerificationRequested(employer_id=employer.pk, fresh=True))


@transaction.atomic
def _decide(
    actor: User,
    employer: Employer,
    reason: str,
    evidence_url: str,
    seen: datetime | None,
    *,
    is_confirmed: bool,
) -> Employer:
    _require_staff(actor)
    if len(reason.strip()) < SHORTEST_REASON:
        raise ReasonNeeded(field="reason")
    employer = _lock(employer)
    if seen not in (None, employer.updated_at):
        raise EmployerChanged
    employer.verification_requested_at = None
    employer.save(update_fields=["verification_requested_at", "updated_at"])
    checks = record_findings(
        employer=employer,
        findings=_findings(is_confirmed),
        source=BY_HAND,
        source_url=evidence_url,
        actor=actor,
    )
    _write_down(actor, employer, reason, checks, is_confirmed)
    return employer


def _findings(is_confirmed: bool) -> list[Finding]:
    if not is_confirmed:
        return [
            Finding(kind=kind, result=CheckResult.FAIL, reason=CheckReason.REFUSED_BY_HAND)
            for kind in CheckKind
        ]
    until = timezone.now() + PASS_HOLDS
    return [
        Finding(kind=kind, result=CheckResult.PASS, reason=CheckReason.CONFIRMED_BY_HAND, expires_at=until)
        for kind in CheckKind
    ]


def _write_down(
    actor: User, employer: Employer, reason: str, checks: list[Check], is_confirmed: bool
) -> None:
    record_audit(
        actor=actor,
        action="employers.confirm_employer" if is_confirmed else "employers.refuse_employer",
        subject=employer,
        detail={
            "reason": reason.strip(),
            "kvk_number": employer.kvk_number,
            "checks": [str(check.pk) for check in checks],
        },
    )


def _require_staff(actor: User) -> None:
    if not (actor.is_staff and actor.is_active):
        raise StaffOnly


def _lock(employer: Employer) -> Employer:
    locked = Employer.objects.select_for_update().get(pk=employer.pk)
    if not locked.kvk_number or not locked.legal_name:
        raise ProfileIncomplete
    return locked
