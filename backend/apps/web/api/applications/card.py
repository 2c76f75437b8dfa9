"""What an applicant can do, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from apps.candidates.enums import DayPart, LicenceKind, RightToWork, Weekday
from apps.candidates.selectors import ApplicantCard
from apps.web.api.jobs.words.languages import say_needed
from apps.web.api.jobs.words.times import say_day, say_start


@dataclass(frozen=True)
class SaidCard:
    """The lines of a card; what is not known is empty."""

    skills: str
    languages: list[str]
    licences: list[str]
    start: str
    hours: str
    days: list[str]
    right_to_work: str


def say_card(card: ApplicantCard) -> SaidCard:
    """Say it in the reader's language."""
    return SaidCard(
        skills=", ".join(card.skills),
        languages=[say_needed({"language": fact.language, "level": fact.level}) for fact in card.languages],
        licences=[_say_licence(fact.kind, fact.name, say_day(fact.expires_on)) for fact in card.licences],
        start=say_start(card.available_from.isoformat()) if card.available_from else "",
        hours=_say_hours(card.hours_min, card.hours_max),
        days=_say_days(card.availability),
        right_to_work=str(RightToWork(card.right_to_work).label),
    )


def _say_licence(kind: str, name: str, until: str) -> str:
    label = name or str(LicenceKind(kind).label)
    return _("%(licence)s, until %(day)s") % {"licence": label, "day": until} if until else label


def _say_hours(least: int | None, most: int | None) -> str:
    if least is not None and most is not None and least != most:
        return _("%(least)s to %(most)s hours a week") % {"least": least, "most": most}
    hours = most if least is None else least
    return "" if hours is None else _("%(hours)s hours a week") % {"hours": hours}


def _say_days(availability: Mapping[str, Sequence[str]]) -> list[str]:
    return [
        f"{day.label}: {', '.join(str(part.label).lower() for part in DayPart if part in availability[day])}"
        for day in Weekday
        if availability.get(day)
    ]
