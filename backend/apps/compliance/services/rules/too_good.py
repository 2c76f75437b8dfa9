"""Pay that no such work brings."""

from collections.abc import Iterator
from decimal import Decimal

from apps.compliance.enums import RuleCode
from apps.compliance.selectors import NoMinimumWage
from apps.compliance.services.book import make_finding
from apps.compliance.services.finding import Finding
from apps.compliance.services.rules.case import Case

TIMES = Decimal("2.5")
SIMPLE_WORK = ("8", "9")  # ISCO-08: operators of machines and vehicles, elementary work
GROWN = 21


def check_too_good(case: Case) -> Iterator[Finding]:
    """Notice more than 2.5 times the minimum wage of an adult for work that asks for little (domain.md, 4.3)."""
    offered = case.draft.pay_max_cents or case.draft.pay_min_cents
    if offered is None or not case.draft.isco_code.startswith(SIMPLE_WORK):
        return
    try:
        wage = case.wage_at(GROWN)
    except NoMinimumWage:
        return
    if offered > wage.cents * TIMES:
        yield make_finding(
            RuleCode.PAY_TOO_GOOD,
            field="pay_max_cents",
            offered_cents=offered,
            minimum_cents=wage.cents,
        )
