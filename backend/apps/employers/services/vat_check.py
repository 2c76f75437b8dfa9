"""Ask VIES about the btw-id of an employer."""

from uuid import UUID

from django.utils import timezone

from apps.core.services import acting_as_system, refuse_open_transaction
from apps.employers.clients import vies
from apps.employers.enums import CheckKind, CheckReason, CheckResult
from apps.employers.models import Employer
from apps.employers.selectors import find_newest_check
from apps.employers.services.findings import PASS_HOLDS, Finding
from apps.employers.services.recording import record_findings

SOURCE = "VIES"


def check_vat_number(*, employer_id: UUID) -> bool:
    """Ask VIES and write down what it means; waits for VIES: workers only. Without a btw-id there is nothing to ask.

    :returns: whether VIES gave no answer, so that asking again later makes sense
    """
    refuse_open_transaction()
    with acting_as_system(reason="employers.read_btw_id"):
        btw_id = Employer.objects.get(pk=employer_id).btw_id
    if not btw_id:
        return False
    try:
        answer = vies.ask_vies(btw_id)
    except vies.ViesUnavailable:
        answer = None
    with acting_as_system(reason="employers.record_vat_check"):
        _record(employer_id, btw_id, answer)
    return answer is None


def _record(employer_id: UUID, btw_id: str, answer: vies.VatAnswer | None) -> None:
    employer = Employer.objects.select_for_update().get(pk=employer_id)
    if employer.btw_id == btw_id:  # else the answer is about another number
        record_findings(
            employer=employer,
            findings=[_judge(employer, answer)],
            source=SOURCE,
            source_url=vies.PUBLIC_URL,
        )


def _judge(employer: Employer, answer: vies.VatAnswer | None) -> Finding:
    if answer is None:
        return _finding(CheckResult.UNKNOWN, CheckReason.VIES_UNAVAILABLE)
    proof = {"consultation": answer.consultation}
    if not answer.is_known:
        return _finding(CheckResult.FAIL, CheckReason.BTW_NOT_KNOWN, proof)
    register = find_newest_check(employer=employer, kind=CheckKind.KVK)
    if (
        register and register.detail.get("btw_id_matches_rsin") is False
    ):  # lawful in a fiscal unity (domain 1.1)
        return _finding(CheckResult.UNKNOWN, CheckReason.BTW_OF_ANOTHER, proof)
    return _finding(CheckResult.PASS, CheckReason.BTW_KNOWN, proof)


def _finding(result: CheckResult, reason: CheckReason, facts: dict[str, str] | None = None) -> Finding:
    from_now = PASS_HOLDS if result == CheckResult.PASS else None
    return Finding(
        kind=CheckKind.VIES,
        result=result,
        reason=reason,
        expires_at=timezone.now() + from_now if from_now else None,
        facts=facts or {},
    )
