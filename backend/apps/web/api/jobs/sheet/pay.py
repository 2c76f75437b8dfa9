"""What the job surely pays."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

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
    left: str


def make_pay(facts: Mapping[str, Any]) -> Pay:
    """Say what the guaranteed hours pay, never what they might."""
    pay = facts["legal_facts"]["pay"]
    return Pay(
        hour=say_range(pay["min_cents"], pay["max_cents"]),
        week=_say_week(pay),
        holiday=_say_holiday(pay),
        guaranteed=_say_guaranteed(pay["guaranteed_hours"]),
        most=_say_most(pay["max_hours"]),
        housing=_say_housing(facts),
        left=_say_left(facts, pay["guaranteed_week_min_cents"]),
    )


def _say_week(pay: Mapping[str, Any]) -> str:
    if pay["guaranteed_hours"] == 0:
        return _("No hours are guaranteed. A week can pay nothing.")
    return say_range(pay["guaranteed_week_min_cents"], pay["guaranteed_week_max_cents"])


def _say_holiday(pay: Mapping[str, Any]) -> str:
    if pay["holiday_allowance_included"]:
        return _("The holiday allowance (8%) is in this pay already.")
    return _("The holiday allowance (8%) comes on top.")


def _say_guaranteed(hours: float | None) -> str:
    return "" if hours is None else _("%(hours)s hours a week") % {"hours": say_hours(hours)}


def _say_most(hours: float | None) -> str:
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


def _say_left(facts: Mapping[str, Any], week_cents: int | None) -> str:
    if not facts["housing_week_cents"] or not week_cents:
        return ""
    left = say_euros(week_cents - facts["housing_week_cents"])
    return _("With this housing %(amount)s of the guaranteed week is left, before tax.") % {"amount": left}
