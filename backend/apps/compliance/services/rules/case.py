"""One draft before the law of one day: what every rule is given."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from apps.compliance.selectors import Law, Limits, Wage, get_limits, get_wage, round_half_up, take_share
from apps.compliance.services.draft import Draft

WHOLE, GROWN = 10_000, 21


@dataclass(frozen=True)
class Case:
    """The draft, and the law on the day the work starts; amounts in cents, shares half up."""

    draft: Draft
    law: Law
    on: date

    @property
    def day(self) -> date:
        """The day whose law counts: when the work starts, or today for work that goes on already."""
        return max(self.on, self.draft.starts_on or self.on)

    @cached_property
    def limits(self) -> Limits:
        """Verified limits of the day."""
        return get_limits(on=self.day, law=self.law)

    @cached_property
    def wage(self) -> Wage:
        """The minimum wage of the youngest who may apply."""
        return self.wage_at(self.draft.minimum_age)

    def wage_at(self, age: int) -> Wage:
        """The minimum wage of that age."""
        return get_wage(on=self.day, age=age, law=self.law)

    def needed(self, cents: int) -> int:
        """What must be paid an hour for that minimum wage: with the holiday allowance if that is part of the pay."""
        allowance = self.limits.holiday_allowance_bp or 0
        return take_share(cents, WHOLE + allowance) if self.draft.holiday_allowance_included else cents

    @property
    def hours(self) -> Decimal:
        """The hours a week that are surely paid."""
        return self.draft.guaranteed_hours or Decimal(0)

    @cached_property
    def paid_wage(self) -> Wage:
        """The minimum wage that the lowest pay is meant for: that of the oldest who may be paid so little.

        What is kept from the wage is one amount for everybody, so it is measured by who has the most to lose.
        """
        ages = range(GROWN, min(self.draft.minimum_age, GROWN), -1)
        wages = (self.wage_at(age) for age in ages)
        pay = self.draft.pay_min_cents or 0
        return next((wage for wage in wages if self.needed(wage.cents) <= pay), self.wage)

    @property
    def week_minimum(self) -> int:
        """That minimum wage over the guaranteed hours."""
        return round_half_up(self.paid_wage.cents * self.hours)

    @property
    def spare(self) -> int:
        """What the guaranteed week pays above it: only that may be kept for anything."""
        pay = self.draft.pay_min_cents or 0
        return max(0, round_half_up((pay - self.needed(self.paid_wage.cents)) * self.hours))
