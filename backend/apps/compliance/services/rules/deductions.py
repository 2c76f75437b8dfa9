"""What is kept from the wage for health insurance, transport and housing without a certificate (WML, art. 13).

Nothing may be kept from the minimum wage but health insurance and certified housing, each up to a cap. What is paid
above the minimum is free.
"""

from collections.abc import Iterator

from apps.compliance.enums import Effect, RuleCode
from apps.compliance.selectors import NoMinimumWage
from apps.compliance.services.book import make_finding
from apps.compliance.services.finding import Finding
from apps.compliance.services.rules.case import Case
from apps.compliance.services.rules.certificate import is_certified


def check_deductions(case: Case) -> Iterator[Finding]:
    """Compare each with its cap, and with what the guaranteed week pays above the minimum wage."""
    try:
        spare = case.spare
    except NoMinimumWage:
        return
    health, most = case.draft.health_week_cents or 0, case.limits.health_week_cents
    over = max(0, health - most) if most is not None else 0
    if over > spare:
        yield make_finding(
            RuleCode.HEALTH_CAP, field="health_week_cents", offered_cents=health, maximum_cents=most
        )
    left = max(0, spare - over)
    for field, cents, effect in _list_forbidden(case):
        if cents > left:
            yield make_finding(
                RuleCode.DEDUCTION_NOT_ALLOWED,
                field=field,
                effect=effect,
                offered_cents=cents,
                spare_cents=left,
            )
        left = max(0, left - cents)


def _list_forbidden(case: Case) -> Iterator[tuple[str, int, Effect]]:
    """What may not be kept from the minimum wage at all; a person asks for the certificate before we say no."""
    yield "transport_week_cents", case.draft.transport_week_cents or 0, Effect.BLOCK
    housing = case.draft.housing
    if housing and housing.is_deducted and not is_certified(housing):
        yield "housing_week_cents", housing.week_cents or 0, Effect.HOLD
