"""The evidence does not hold."""

from datetime import datetime

from django.db import transaction

from apps.core.services import record_audit
from apps.employers.enums import CheckKind, CheckReason, CheckResult
from apps.employers.models import Employer
from apps.employers.services.decisions.looking import BY_HAND, take_up
from apps.employers.services.findings import Finding
from apps.employers.services.recording import record_findings
from apps.users.models import User

REFUSED = Finding(kind=CheckKind.APPROVAL, result=CheckResult.FAIL, reason=CheckReason.REFUSED_BY_HAND)


@transaction.atomic
def refuse_employer(
    *, actor: User, employer: Employer, reason: str, evidence_url: str = "", seen: datetime | None = None
) -> Employer:
    """Say that the evidence does not hold: one refusal is enough, and two other approvals have to lift it.

    Parameters and refusals as those of `looking.take_up`; the reason stands in the audit trail, never on the card.
    """
    employer = take_up(actor=actor, employer=employer, reason=reason, seen=seen)
    employer.verification_requested_at = None
    employer.save(update_fields=["verification_requested_at", "updated_at"])
    [check] = record_findings(
        employer=employer, findings=[REFUSED], source=BY_HAND, source_url=evidence_url, actor=actor
    )
    record_audit(
        actor=actor,
        action="employers.refuse_employer",
        subject=employer,
        detail={"reason": reason.strip(), "kvk_number": employer.kvk_number, "checks": [str(check.pk)]},
    )
    return employer
