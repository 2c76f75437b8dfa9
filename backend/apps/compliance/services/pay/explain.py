"""A week's pay, and what is left of it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from apps.compliance.selectors import Law, NoMinimumWage, Wage, get_law, round_half_up, take_share
from apps.compliance.services.draft import Draft
from apps.compliance.services.pay.ages import AgePay, list_ages
from apps.compliance.services.rules import Case


@dataclass(frozen=True, kw_only=True)
class PayExplained:
    """Amounts in cents, gross, each week but for `hour_cents`; None: cannot be said.

    :param on: the day whose minimum wage counts
    :param hour_cents: the lowest pay; at an age whose minimum is higher, that minimum
    :param week_cents: over the guaranteed hours
    :param left_cents: the week without housing, health insurance and transport: before tax, below nothing too
    :param housing_cap_cents: the most that may be kept from the wage for housing
    :param housing_share_bp: the price of housing as a part of the minimum wage over the guaranteed hours
    """

    on: date
    age: int | None
    guaranteed_hours: Decimal | None
    hour_cents: int | None
    week_cents: int | None
    housing_cents: int | None
    health_cents: int | None
    transport_cents: int | None
    left_cents: int | None
    housing_cap_cents: int | None
    housing_share_bp: int | None
    ages: tuple[AgePay, ...]

    @property
    def is_housing_above_cap(self) -> bool:
        """Whether the housing costs more than may be kept from the wage for it."""
        cap = self.housing_cap_cents
        return cap is not None and (self.housing_cents or 0) > cap


def explain_pay(draft: Draft, *, on: date, age: int | None = None, law: Law | None = None) -> PayExplained:
    """Say what is left of the guaranteed week. Pure, if `law` is given.

    :param on: today; work that starts later is measured by the law of that day
    :param age: of who asks; None: as the job says, with the minimum wage of who is 21 or older for the housing
    """
    case = Case(draft, law or get_law(), on)
    wage = _find_wage(case, age)
    hour = _find_hour(case, wage if age is not None else None)
    week = _over_hours(case, hour)
    minimum = _over_hours(case, wage.cents if wage else None)
    housing = draft.housing.week_cents if draft.housing else None
    costs = sum(cents or 0 for cents in (housing, draft.health_week_cents, draft.transport_week_cents))
    return PayExplained(
        on=case.day,
        age=age,
        guaranteed_hours=draft.guaranteed_hours,
        hour_cents=hour,
        week_cents=week,
        housing_cents=housing,
        health_cents=draft.health_week_cents,
        transport_cents=draft.transport_week_cents,
        left_cents=None if week is None else week - costs,
        housing_cap_cents=_find_cap(case, minimum),
        housing_share_bp=_find_share(housing, minimum),
        ages=list_ages(case),
    )


def _find_wage(case: Case, age: int | None) -> Wage | None:
    try:
        return case.paid_wage if age is None else case.wage_at(age)
    except NoMinimumWage:
        return None


def _find_hour(case: Case, wage: Wage | None) -> int | None:
    told = [cents for cents in (case.draft.pay_min_cents, wage and case.needed(wage.cents)) if cents]
    return max(told, default=None)


def _over_hours(case: Case, cents: int | None) -> int | None:
    hours = case.draft.guaranteed_hours
    return None if hours is None or cents is None else round_half_up(cents * hours)


def _find_cap(case: Case, minimum: int | None) -> int | None:
    share = case.limits.housing_cap_bp
    return None if share is None or minimum is None else take_share(minimum, share)


def _find_share(housing: int | None, minimum: int | None) -> int | None:
    if not housing or not minimum:
        return None
    return round_half_up(Decimal(housing) * 10_000 / minimum)
