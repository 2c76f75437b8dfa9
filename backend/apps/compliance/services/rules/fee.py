"""Money that a worker would have to pay (Waadi, art. 3 and 9)."""

from collections.abc import Iterator

from apps.compliance.enums import RuleCode
from apps.compliance.services.book import make_finding
from apps.compliance.services.finding import Finding
from apps.compliance.services.rules.case import Case


def check_fee(case: Case) -> Iterator[Finding]:
    """Refuse every amount above nothing."""
    if case.draft.worker_pays_cents:
        yield make_finding(
            RuleCode.FEE_FROM_WORKER,
            field="worker_pays_cents",
            offered_cents=case.draft.worker_pays_cents,
        )
