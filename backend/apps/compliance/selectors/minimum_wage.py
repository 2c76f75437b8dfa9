"""The minimum wage over a week and a month, with what comes on top and what may be kept."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from apps.compliance.selectors.law import Law, Wage, get_law, get_limits, get_wage, round_half_up, take_share

WEEKS_A_YEAR, MONTHS_A_YEAR = 52, 12


@dataclass(frozen=True, kw_only=True)
class MinimumWage:
    """Gross, in cents. None: nobody verified the number behind it.

    :param holiday_allowance_cents: on top, for each week
    :param all_in_hourly_cents: the least an hour when the holiday allowance is in the pay already
    :param max_housing_deduction_cents: the most that may be kept for housing in a week
    :param max_health_deduction_cents: the most that may be kept for health insurance in a month
    """

    wage: Wage
    on: date
    hours: Decimal
    weekly_cents: int
    monthly_cents: int
    holiday_allowance_cents: int | None
    all_in_hourly_cents: int | None
    max_housing_deduction_cents: int | None
    max_health_deduction_cents: int | None


def get_minimum_wage(
    *, on: date, age: int, hours: Decimal, is_bbl: bool = False, law: Law | None = None
) -> MinimumWage:
    """Calculate it for somebody of that age who works so many hours a week.

    :raises NoMinimumWage: under 15, and for days before our first amount
    """
    law = law or get_law()
    wage, limits = get_wage(on=on, age=age, is_bbl=is_bbl, law=law), get_limits(on=on, law=law)
    week = wage.cents * hours
    weekly, allowance = round_half_up(week), limits.holiday_allowance_bp
    return MinimumWage(
        wage=wage,
        on=on,
        hours=hours,
        weekly_cents=weekly,
        monthly_cents=round_half_up(week * WEEKS_A_YEAR / MONTHS_A_YEAR),
        holiday_allowance_cents=_part(weekly, allowance),
        all_in_hourly_cents=None if allowance is None else wage.cents + take_share(wage.cents, allowance),
        max_housing_deduction_cents=_part(weekly, limits.housing_cap_bp),
        max_health_deduction_cents=_a_month(limits.health_year_cents),
    )


def _part(cents: int, basis_points: int | None) -> int | None:
    return None if basis_points is None else take_share(cents, basis_points)


def _a_month(year_cents: int | None) -> int | None:
    return None if year_cents is None else round_half_up(Decimal(year_cents) / MONTHS_A_YEAR)
