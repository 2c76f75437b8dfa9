"""The minimum wage in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from apps.compliance.selectors import MinimumWage
from apps.web.api.jobs.words.money import say_euros, say_hours
from apps.web.api.jobs.words.times import say_day


@dataclass(frozen=True)
class SaidWage:
    """One age on one day; empty texts are not known."""

    age: int
    hours: str
    hourly: str
    weekly: str
    monthly: str
    holiday: str
    all_in: str
    housing: str
    health: str
    day: str
    since: str
    checked: str
    source: str
    source_url: str
    is_outdated: bool


def say_wage(found: MinimumWage) -> SaidWage:
    """Say it in the active language."""
    wage = found.wage
    return SaidWage(
        age=wage.age,
        hours=say_hours(float(found.hours)),
        hourly=say_euros(wage.cents),
        weekly=say_euros(found.weekly_cents),
        monthly=say_euros(found.monthly_cents),
        holiday=say_euros(found.holiday_allowance_cents),
        all_in=say_euros(found.all_in_hourly_cents),
        housing=say_euros(found.max_housing_deduction_cents),
        health=say_euros(found.max_health_deduction_cents),
        day=say_day(found.on),
        since=say_day(wage.effective_from),
        checked=say_day(wage.checked_on),
        source=wage.source_name,
        source_url=wage.source_url,
        is_outdated=wage.is_outdated,
    )


def say_ages(found: Iterable[MinimumWage]) -> list[SaidWage]:
    """Say it for several ages, oldest first."""
    return [say_wage(wage) for wage in sorted(found, key=lambda each: -each.wage.age)]
