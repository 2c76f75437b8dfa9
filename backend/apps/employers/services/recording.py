"""Write down what checks found."""

from collections.abc import Iterable

from django.utils import timezone

from apps.employers.enums import CheckKind, CheckReason, CheckResult
from apps.employers.models import Check, Employer
from apps.employers.selectors import find_newest_by_hand, find_newest_check, is_verified
from apps.employers.services.findings import Finding
from apps.employers.services.grace import close_graces, give_grace
from apps.employers.services.telling import tell_of_change
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
    was_verified: bool | None = None,
) -> list[Check]:
    """Add the checks in the caller's transaction, on the employer that the caller locked.

    :param actor: the member of staff who looked; None for an automatic check, whose word is weaker (`_stands`)
    :param was_verified: before the caller changed a row, if it did; None asks now
    """
    was_verified = is_verified(employer=employer) if was_verified is None else was_verified
    if actor is None:
        findings = [_humble(employer, finding) for finding in findings]
        findings = [finding for finding in findings if not _stands(employer, finding, was_verified)]
    written = [_write(employer, finding, source, source_url, actor) for finding in findings]
    close_graces(employer=employer, written=written)
    tell_of_change(employer=employer, was_verified=was_verified, written=written, is_automatic=actor is None)
    return written


def _humble(employer: Employer, finding: Finding) -> Finding:
    """A refusal by a person is lifted by a person: until then a pass only says that somebody has to look."""
    by_hand = find_newest_by_hand(employer=employer, kind=finding.kind)
    if finding.result != CheckResult.PASS or by_hand is None or by_hand.result != CheckResult.FAIL:
        return finding
    return Finding(
        kind=finding.kind, result=CheckResult.UNKNOWN, reason=CheckReason.REFUSED_BEFORE, facts=finding.facts
    )


def _stands(employer: Employer, finding: Finding, was_verified: bool) -> bool:
    """Tell whether the newest check stays the newest.

    A pass that has not run out is not replaced by "we do not know", so an outage takes nobody's badge; where a
    person agreed to a name, a comparison of letters does not overrule it; and a failure takes a verification only
    after the grace.
    """
    newest = find_newest_check(employer=employer, kind=finding.kind)
    if newest is None or newest.result_at(timezone.now()) != CheckResult.PASS:
        return False
    if finding.result != CheckResult.FAIL:
        return finding.result == CheckResult.UNKNOWN
    agreed_by_hand = newest.checked_by_id is not None and finding.kind == CheckKind.NAME_MATCH
    return agreed_by_hand or (was_verified and give_grace(employer=employer, finding=finding))


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
