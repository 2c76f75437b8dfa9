"""Pay an hour against the minimum wage (WML, art. 7, 8 and 12a)."""

from collections.abc import Iterator

from apps.compliance.enums import RuleCode
from apps.compliance.selectors import NoMinimumWage
from apps.compliance.services.book import make_finding
from apps.compliance.services.finding import Finding
from apps.compliance.services.rules.case import Case


def check_wage(case: Case) -> Iterator[Finding]:
    """Compare with the newest verified amount; what nobody verified only warns."""
    low, high = case.draft.pay_min_cents, case.draft.pay_max_cents
    if case.draft.is_piece_work and not low:
        yield make_finding(RuleCode.PAY_PIECE_WITHOUT_FLOOR, field="pay_min_cents")
    offered = low or high
    if offered is None:
        return
    try:
        yield from _compare(case, offered, high or offered)
    except NoMinimumWage:
        return


def _compare(case: Case, low: int, high: int) -> Iterator[Finding]:
    needed = case.needed(case.wage.cents)
    if high < needed:
        yield _speak(case, RuleCode.PAY_BELOW_WML, "pay_max_cents", high)
    elif low < needed:
        yield _speak(case, RuleCode.PAY_RANGE_STARTS_BELOW_WML, "pay_min_cents", low)
    elif case.wage.is_outdated and low < case.needed(case.wage.probable_cents):
        yield _speak(case, RuleCode.WAGE_NOT_KNOWN, "pay_min_cents", low)


def _speak(case: Case, code: RuleCode, field: str, offered: int) -> Finding:
    return make_finding(
        code,
        field=field,
        offered_cents=offered,
        minimum_cents=case.needed(case.wage.cents),
        age=case.wage.age,
        since_on=case.wage.effective_from.isoformat(),
    )
