"""Who employs, and where the work is."""

from collections.abc import Iterator

from apps.compliance.enums import RuleCode
from apps.compliance.services.book import make_finding
from apps.compliance.services.finding import Finding
from apps.compliance.services.rules.case import Case

SELF_EMPLOYED = "self_employed"
BY_ANOTHER_COMPANY = ("agency", "payroll", "secondment")
# ISCO-08: care and personal service, production, machines and vehicles, elementary work
DIRECTED_WORK = ("5", "7", "8", "9")


def check_employment(case: Case) -> Iterator[Finding]:
    """Hold shift work for the self-employed; warn where workplace or company are not named."""
    draft = case.draft
    is_directed = bool(draft.shifts) or draft.isco_code.startswith(DIRECTED_WORK)
    if draft.contract_type == SELF_EMPLOYED and is_directed:
        yield make_finding(RuleCode.ZZP_SHIFT, field="contract_type")
    is_named = draft.hirer_name or draft.hirer_hidden_reason
    if draft.contract_type in BY_ANOTHER_COMPANY and not is_named:
        yield make_finding(RuleCode.VAGUE_EMPLOYER, field="hirer_name")
    if not draft.postcode:
        yield make_finding(RuleCode.VAGUE_PLACE, field="postcode")
