"""A job in a list, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.jobs.enums import Day, Shift
from apps.web.api.jobs.words.distance import say_distance
from apps.web.api.jobs.words.languages import say_languages
from apps.web.api.jobs.words.money import say_euros, say_hours, say_range
from apps.web.api.jobs.words.terms import CONTRACTS
from apps.web.api.jobs.words.times import say_start


@dataclass(frozen=True)
class Card:
    """What a list shows of a job; empty texts are left out."""

    id: str
    title: str
    title_language: str
    pay: str
    hours: str
    week: str
    employer: str
    place: str
    distance: str
    also_in: str
    contract: str
    start: str
    has_housing: bool
    has_transport: bool
    shifts: str
    languages: str
    source: str


def make_card(found: Mapping[str, Any]) -> Card:
    """Put what the search found into words of the active language."""
    pay = found["pay"]
    return Card(
        id=found["id"],
        title=found["title"],
        title_language=found["text_language"],
        pay=say_range(pay["min_cents"], pay["max_cents"]),
        hours=_say_guarantee(found["guaranteed_hours"]),
        week=_say_week(pay["min_cents"], found["guaranteed_hours"]),
        employer=found["employer"]["name"],
        place=found["place"],
        distance=say_distance(found["distance_m"]),
        also_in=_say_places(found),
        contract=str(CONTRACTS.get(found["contract_type"], "")),
        start=say_start(found["starts_on"]),
        has_housing=found["housing"],
        has_transport=found["transport"] == "offered",
        shifts=_name_all(Shift, found["shifts"]),
        languages=say_languages(needed["language"] for needed in found["languages_needed"]),
        source=found.get("source") or "",
    )


def _say_guarantee(hours: float | None) -> str:
    if hours is None:
        return ""
    if not hours:
        return _("no guaranteed hours")
    return _("%(hours)s hours a week guaranteed") % {"hours": say_hours(hours)}


def _say_week(cents: int | None, hours: float | None) -> str:
    if not cents or not hours:
        return ""
    amount = say_euros(int(cents * hours // 100) * 100, whole=True)
    return _("at least %(amount)s a week") % {"amount": amount}


def _say_places(found: Mapping[str, Any]) -> str:
    others, named = (found.get("places_count") or 1) - 1, found.get("also_in") or []
    if not named:
        return ""
    names, unnamed = ", ".join(named), others - len(named)
    if unnamed < 1:
        return _("also in %(places)s") % {"places": names}
    text = ngettext(
        "also in %(places)s and %(number)s more place",
        "also in %(places)s and %(number)s more places",
        unnamed,
    )
    return text % {"places": names, "number": unnamed}


def _name_all(choices: type[Shift] | type[Day], values: list[str]) -> str:
    return ", ".join(str(choices(value).label) for value in values if value in choices.values)
