"""What staff find in registers that no program can ask: SNA, SNF, Waadi, ABU/NBBU, NAU."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import record_audit
from apps.employers.enums import EVIDENCE_KINDS, CheckKind, CheckReason, CheckResult, NauState
from apps.employers.models import Check, Employer
from apps.employers.services.decisions.looking import take_up
from apps.employers.services.findings import Finding
from apps.employers.services.recording import record_findings
from apps.users.models import User

LONGEST = timedelta(days=366)  # then somebody looks again, whatever the certificate says


class NotByHand(DomainError):
    """The kind is not one that people look up."""

    code, status = "not_by_hand", 400
    message = _("This check is not done by hand.")


class EvidenceDated(DomainError):
    """Evidence that ends before today, or later than a year from now."""

    code, status = "evidence_dated", 400
    message = _("The end date must be later than today and within one year.")


class EvidenceSourceMissing(DomainError):
    """Evidence that nobody can look up again."""

    code, status = "evidence_source_missing", 400
    message = _("Give the link to the page of the register.")


class NauStateMissing(DomainError):
    """The register of lenders says more than yes or no."""

    code, status = "nau_state_missing", 400
    message = _("Say whether the company is registered or admitted.")


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """What a public register or list said, and where it can be seen; `number`: of the certificate or the entry."""

    kind: CheckKind
    result: CheckResult
    source: str
    source_url: str
    number: str = ""
    expires_on: date | None = None
    nau_state: NauState | None = None


@transaction.atomic
def record_evidence(
    *, actor: User, employer: Employer, evidence: Evidence, reason: str, seen: datetime | None = None
) -> Check:
    """Write down what a member of staff found in a register; the newest of a kind counts.

    :param reason: what was seen, for the audit trail; at least 10 characters
    :raises NotByHand: if a program or two people answer this kind
    :raises EvidenceSourceMissing: without a link
    :raises EvidenceDated: if a pass has no end within a year
    :raises NauStateMissing: if a pass of the NAU does not say what the register says
    Other refusals as those of `decisions.looking.take_up`.
    """
    _require_sense(evidence)
    employer = take_up(actor=actor, employer=employer, reason=reason, seen=seen)
    [check] = record_findings(
        employer=employer,
        findings=[_finding(evidence)],
        source=evidence.source,
        source_url=evidence.source_url,
        actor=actor,
    )
    record_audit(
        actor=actor,
        action="employers.record_evidence",
        subject=employer,
        detail={"reason": reason.strip(), "kind": evidence.kind, "checks": [str(check.pk)]},
    )
    return check


def _require_sense(evidence: Evidence) -> None:
    if evidence.kind not in EVIDENCE_KINDS:
        raise NotByHand(field="kind")
    if not evidence.source_url:
        raise EvidenceSourceMissing(field="source_url")
    if evidence.result != CheckResult.PASS:
        return
    today = timezone.localdate()
    if evidence.expires_on is None or not today < evidence.expires_on <= today + LONGEST:
        raise EvidenceDated(field="expires_on")
    if evidence.kind == CheckKind.NAU and evidence.nau_state is None:
        raise NauStateMissing(field="nau_state")


def _finding(evidence: Evidence) -> Finding:
    has_passed = evidence.result == CheckResult.PASS
    return Finding(
        kind=evidence.kind,
        result=evidence.result,
        reason=CheckReason.EVIDENCE_SEEN if has_passed else CheckReason.EVIDENCE_MISSING,
        expires_at=_midnight(evidence.expires_on) if has_passed else None,
        facts={"number": evidence.number} | ({"nau_state": evidence.nau_state} if evidence.nau_state else {}),
    )


def _midnight(day: date | None) -> datetime | None:
    return datetime.combine(day, time.min, tzinfo=UTC) if day else None
