"""What the job surely pays, and what is left of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from apps.compliance.services import PayExplained
from apps.jobs.services import explain_pay_of_page
from apps.web.api.jobs.sheet.costs import Cost, list_costs, say_cap
from apps.web.api.jobs.sheet.wages import AgeLine, list_age_lines
from apps.web.api.jobs.words.money import say_euros, say_hours, say_range


@dataclass(frozen=True)
class Pay:
    """Gross amounts and the hours behind them; empty texts are left out."""

    hour: str
    week: str
    holiday: str
    guaranteed: str
    most: str
    housing: str
    lowest: str
    costs: list[Cost]
    left: str
    cap: str
    is_above_cap: bool
    ages: list[AgeLine]
    is_outdated: bool


def make_pay(facts: Mapping[str, Any]) -> Pay:
    """Say what the guaranteed hours pay, never what they might."""
    pay, explained = facts["legal_facts"]["pay"], explain_pay_of_page(facts=facts)
    costs = list_costs(explained)
    return Pay(
        hour=say_range(pay["min_cents"], pay["max_cents"]),
        week=_say_week(pay),
        holiday=_say_holiday(pay),
        guaranteed=_say_a_week(pay["guaranteed_hours"]),
        most=_say_a_week(pay["max_hours"]),
        housing=_say_housing(facts),
        lowest=_say_sure(explained, explained.week_cents),
        costs=costs,
        left=_say_sure(explained, explained.left_cents),
        cap=say_cap(explained),
        is_above_cap=explained.is_housing_above_cap,
        ages=list_age_lines(explained),
        is_outdated=any(age.is_outdated for age in explained.ages),
    )


def _say_week(pay: Mapping[str, Any]) -> str:
    if pay["guaranteed_hours"] == 0:
        return _("No hours are guaranteed. A week can pay nothing.")
    return say_range(pay["guaranteed_week_min_cents"], pay["guaranteed_week_max_cents"])


def _say_holiday(pay: Mapping[str, Any]) -> str:
    if pay["holiday_allowance_included"]:
        return _("The holiday allowance (8%) is in this pay already.")
    return _("The holiday allowance (8%) comes on top.")


def _say_a_week(hours: float | None) -> str:
    return "" if hours is None else _("%(hours)s hours a week") % {"hours": say_hours(hours)}


def _say_housing(facts: Mapping[str, Any]) -> str:
    if not facts["housing_offered"]:
        return _("The employer offers no housing.")
    cents = facts["housing_week_cents"]
    if not cents:
        return (
            _("The employer offers housing.") if cents is None else _("The employer offers housing for free.")
        )
    return _("The employer offers housing for %(amount)s a week.") % {"amount": say_euros(cents)}


def _say_sure(explained: PayExplained, cents: int | None) -> str:
    """An amount of a week that surely pays something; nothing is said of a job without guaranteed hours."""
    return say_euros(cents) if explained.week_cents else ""
