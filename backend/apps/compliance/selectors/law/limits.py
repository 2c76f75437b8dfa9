"""What the law allows besides the wage."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from apps.compliance.enums import ReferenceKind
from apps.compliance.selectors.law.law import Law
from apps.compliance.selectors.law.rounding import round_half_up
from apps.compliance.selectors.law.stored import get_law

WEEKS_A_YEAR = 52
ADULT = 18


@dataclass(frozen=True, kw_only=True)
class HourLimits:
    """Working Time Act, art. 5:3 to 5:8; in hours. None: nobody verified it."""

    shift: int | None
    night_shift: int | None  # None for 16 and 17: they may not work at night
    week: int | None
    week_often: int | None  # the average that may last
    week_with_nights: int | None
    daily_rest: int | None


@dataclass(frozen=True, kw_only=True)
class Limits:
    """The limits of a day. None: nobody verified one, so no rule may refuse because of it."""

    holiday_allowance_bp: int | None
    housing_cap_bp: int | None  # of the minimum wage over the guaranteed hours
    health_year_cents: int | None
    housing_square_meters: int | None  # for each person, in lodgings
    housing_notice_days: int | None
    adult: HourLimits
    minor: HourLimits

    @property
    def health_week_cents(self) -> int | None:
        """The year's amount over 52 weeks, half up."""
        year = self.health_year_cents
        return None if year is None else round_half_up(Decimal(year) / WEEKS_A_YEAR)

    def hours(self, *, age: int) -> HourLimits:
        """Those for somebody of that age."""
        return self.adult if age >= ADULT else self.minor


def get_limits(*, on: date, law: Law | None = None) -> Limits:
    """The verified limits that count on that day."""
    law = law or get_law()
    return Limits(
        holiday_allowance_bp=law.amount(ReferenceKind.HOLIDAY_ALLOWANCE, on=on),
        housing_cap_bp=law.amount(ReferenceKind.HOUSING_CAP, on=on),
        health_year_cents=law.amount(ReferenceKind.HEALTH_CAP, on=on),
        housing_square_meters=law.amount(ReferenceKind.HOUSING_RULE, on=on, key="lodging"),
        housing_notice_days=law.amount(ReferenceKind.HOUSING_RULE, on=on, key="notice"),
        adult=_read_hours(law, ReferenceKind.HOURS_ADULT, on, often="week_over_16"),
        minor=_read_hours(law, ReferenceKind.HOURS_MINOR, on, often="week_over_4"),
    )


def _read_hours(law: Law, kind: str, on: date, *, often: str) -> HourLimits:
    return HourLimits(
        shift=law.amount(kind, on=on, key="shift"),
        night_shift=law.amount(kind, on=on, key="night_shift"),
        week=law.amount(kind, on=on, key="week"),
        week_often=law.amount(kind, on=on, key=often),
        week_with_nights=law.amount(kind, on=on, key="week_with_nights"),
        daily_rest=law.amount(kind, on=on, key="daily_rest"),
    )
