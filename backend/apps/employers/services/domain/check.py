"""Look for the proof."""

from collections.abc import Iterator
from uuid import UUID

from django.utils import timezone

from apps.core.services import acting_as_system, refuse_open_transaction
from apps.employers.clients.domain import DomainSilent, is_zone, list_texts, read_file
from apps.employers.enums import CheckKind, CheckReason, CheckResult
from apps.employers.models import Employer
from apps.employers.models.web_address import find_domain, is_shared
from apps.employers.services.domain.proof import has_proof
from apps.employers.services.findings import PASS_HOLDS, Finding
from apps.employers.services.recording import record_findings

FAIL, UNKNOWN = CheckResult.FAIL, CheckResult.UNKNOWN
SOURCE = "DNS"


def check_domain(*, employer_id: UUID) -> bool:
    """Look at the employer's web address and write down what was there; waits for others: workers only.

    :returns: whether nobody answered, so that asking again later makes sense
    """
    refuse_open_transaction()
    with acting_as_system(reason="employers.read_website"):
        employer = Employer.objects.get(pk=employer_id)
    domain = find_domain(employer.website)
    if not domain:
        return False
    finding = _look(employer, domain)
    with acting_as_system(reason="employers.record_domain"):
        _record(employer_id, domain, finding)
    return finding.reason == CheckReason.DOMAIN_SILENT


def _look(employer: Employer, domain: str) -> Finding:
    try:
        return _judge(employer, domain)
    except DomainSilent:
        return _finding(domain, UNKNOWN, CheckReason.DOMAIN_SILENT)


def _judge(employer: Employer, domain: str) -> Finding:
    if is_shared(domain) or not is_zone(domain):
        return _finding(domain, FAIL, CheckReason.DOMAIN_NOT_OWN)
    if any(has_proof(employer=employer, domain=domain, texts=texts) for texts in _read(domain)):
        return _finding(domain, CheckResult.PASS, CheckReason.DOMAIN_PROVEN)
    return _finding(domain, FAIL, CheckReason.DOMAIN_NOT_PROVEN)


def _read(domain: str) -> Iterator[list[str]]:
    """First the DNS; the website is only asked if the record is not there."""
    yield list_texts(f"_safejob.{domain}")
    yield [read_file(domain)]


def _finding(domain: str, result: CheckResult, reason: CheckReason) -> Finding:
    return Finding(
        kind=CheckKind.DOMAIN,
        result=result,
        reason=reason,
        expires_at=timezone.now() + PASS_HOLDS if result == CheckResult.PASS else None,
        facts={"domain": domain},
    )


def _record(employer_id: UUID, domain: str, finding: Finding) -> None:
    employer = Employer.objects.select_for_update().get(pk=employer_id)
    if find_domain(employer.website) == domain:  # else the answer is about another name
        record_findings(employer=employer, findings=[finding], source=SOURCE, source_url=f"https://{domain}/")
