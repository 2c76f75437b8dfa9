"""Housing that comes with the job."""

from collections.abc import Iterator

from apps.compliance.enums import RuleCode
from apps.compliance.selectors import NoMinimumWage, take_share
from apps.compliance.services.book import make_finding
from apps.compliance.services.draft import Housing
from apps.compliance.services.finding import Finding
from apps.compliance.services.rules.case import Case
from apps.compliance.services.rules.certificate import is_certified


def check_housing(case: Case) -> Iterator[Finding]:
    """Look at price, certificate, size, notice, deposit and registration; nothing if no housing is offered."""
    housing = case.draft.housing
    if housing is None:
        return
    yield from _check_price(case, housing)
    yield from _check_room(case, housing)
    yield from _check_terms(case, housing)


def _check_price(case: Case, housing: Housing) -> Iterator[Finding]:
    """At most 25% of the minimum wage over the guaranteed hours may be kept from the wage."""
    share = case.limits.housing_cap_bp
    if share is None or not housing.is_deducted or not housing.week_cents:
        return
    try:
        most = take_share(case.week_minimum, share)
    except NoMinimumWage:
        return
    if housing.week_cents > most:
        yield make_finding(
            RuleCode.HOUSING_CAP,
            field="housing_week_cents",
            offered_cents=housing.week_cents,
            maximum_cents=most,
            age=case.paid_wage.age,
            percent=share / 100,
            hours=str(case.hours),
        )


def _check_room(case: Case, housing: Housing) -> Iterator[Finding]:
    if not is_certified(housing):
        yield make_finding(RuleCode.HOUSING_NO_CERTIFICATE, field="housing_certificate_number")
    size, least = housing.square_meters, case.limits.housing_square_meters
    if size is not None and least is not None and size < least:
        yield make_finding(
            RuleCode.HOUSING_TOO_SMALL, field="housing_square_meters", offered=str(size), minimum=least
        )


def _check_terms(case: Case, housing: Housing) -> Iterator[Finding]:
    days, least = housing.notice_days, case.limits.housing_notice_days
    if days is not None and least is not None and days < least:
        yield make_finding(RuleCode.HOUSING_TIED, field="housing_notice_days", days=days, minimum=least)
    if housing.deposit_cents:
        yield make_finding(
            RuleCode.HOUSING_DEPOSIT, field="housing_deposit_cents", offered_cents=housing.deposit_cents
        )
    if housing.may_register is False:
        yield make_finding(RuleCode.HOUSING_NO_REGISTRATION, field="housing_registration")
