"""What twins of a posting mean for it."""

from apps.compliance.enums import RuleCode
from apps.compliance.services import Finding, make_finding
from apps.jobs.enums import TraceKind
from apps.jobs.models import Job
from apps.jobs.services.fingerprints.returning import comes_back
from apps.jobs.services.fingerprints.twins import find_twins

CODES = {TraceKind.TEXT: RuleCode.DUPLICATE_TEXT, TraceKind.CONTACT: RuleCode.DUPLICATE_CONTACT}


def find_twin_findings(*, job: Job) -> list[Finding]:
    """Find that the same text or contact details are another account's, or that our staff took the same text down
    before. Whose they are is not in the findings: the employer reads those. Staff ask `find_twins`.
    """
    kinds = {twin.kind for twin in find_twins(job=job)}
    if TraceKind.TEXT not in kinds and comes_back(job=job):
        kinds.add(TraceKind.TEXT)
    return [make_finding(code, field="description") for kind, code in CODES.items() if kind in kinds]
