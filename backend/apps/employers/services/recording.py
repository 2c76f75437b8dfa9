"""Write down what checks found, and tell when an employer became verified or stopped being so."""

from collections.abc import Iterable

from django.utils import timezone

from apps.core.events import publish
from apps.employers.enums import CheckKind, CheckReason, CheckResult
from apps.employers.events import EmployerVerificationChanged, EmployerVerified
from apps.employers.models import Check, Employer
from apps.employers.selectors import find_newest_by_hand, find_newest_check, is_verified
from apps.employers.services.findings import Finding
from apps.users.models import User

REGISTER = "KvK Handelsregister"
PLATFORM = "Safe Job Platform"


def record_findings(
    *,
    employer: Employer,
    findings: Iterable[Finding],
    source: str,
    source_url: str = "",
    actor: User | None = None,
) -> list[Check]:
    """Add the checks in the caller's transaction, on the employer that the caller locked.

    :param actor: the member of staff who looked; None for an automatic check, whose word is weaker (`_stands`)
    """
    was_verified = is_verified(employer=employer)
    wanted = findings if actor else [_humble(employer, finding) for finding in findings]
    written = [
        _write(employer, finding, source, source_url, actor)
        for finding in wanted
        if actor or not _stands(employer, finding)
    ]
    _tell(employer, was_verified)
    return written


def _humble(employer: Employer, finding: Finding) -> Finding:
    """A refusal by a person is lifted by a person: until then a pass only says that somebody has to look."""
    by_hand = find_newest_by_hand(employer=employer, kind=finding.kind)
    if finding.result != CheckResult.PASS or by_hand is None or by_hand.result != CheckResult.FAIL:
        return finding
    return Finding(
        kind=finding.kind, result=CheckResult.UNKNOWN, reason=CheckReason.REFUSED_BEFORE, facts=finding.facts
    )


def _stands(employer: Employer, finding: Finding) -> bool:
    """Tell whether the newest check stays the newest.

    A pass that has not run out is not replaced by "we do not know", so an outage takes nobody's badge; and where a
    person agreed to a name, a comparison of letters does not overrule it.
    """
    newest = find_newest_check(employer=employer, kind=finding.kind)
    if newest is None or newest.result_at(timezone.now()) != CheckResult.PASS:
        return False
    agreed_by_hand = newest.checked_by_id is not None and finding.kind == CheckKind.NAME_MATCH
    return finding.result == CheckResult.UNKNOWN or (agreed_by_hand and finding.result == CheckResult.FAIL)


def _write(employer: Employer, finding: Finding, source: str, source_url: str, actor: User | None) -> Check:
    return Check.objects.create(
        tenant_id=employer.tenant_id,
        employer=employer,
        kind=finding.kind,
        result=finding.result,
        checked_at=timezone.now(),
        expires_at=finding.expires_at,
        source=source,
        source_url=source_url,
        checked_by=actor,
        detail={"reason": finding.reason.value, **finding.facts},
    )


def _tell(employer: Employer, was_verified: bool) -> None:
    verified = is_verified(employer=employer)
    if verified and not was_verified:
        employer.verification_requested_at = None
        employer.first_verified_at = employer.first_verified_at or timezone.now()
        employer.save(update_fields=["verification_requested_at", "first_verified_at", "updated_at"])
        publish(EmployerVerified(employer_id=employer.pk))
    if verified != was_verified:
        publish(EmployerVerificationChanged(employer_id=employer.pk))
