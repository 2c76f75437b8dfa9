"""How to reach somebody, and when they can work."""

import re
from itertools import groupby

import phonenumbers

from apps.candidates.enums import DayPart, RightToWork, Weekday
from apps.resumes.models.content import ContactContent, Link, SummaryContent
from apps.resumes.services.sheet.dates import DASH, print_day
from apps.resumes.services.sheet.parts import Fact
from apps.resumes.services.sheet.wording import Wording, capitalize

Parts = tuple[DayPart, ...]


def print_contact(contact: ContactContent, words: Wording) -> tuple[Fact, ...]:
    """One fact for each way, and for where the person lives."""
    labels = words.labels
    facts = [
        Fact(label=labels["email"], value=contact.email, link=f"mailto:{contact.email}"),
        Fact(label=labels["phone"], value=print_phone(contact.phone), link=f"tel:{contact.phone}"),
        Fact(label=labels["city"], value=contact.city),
        Fact(label=labels["country"], value=words.countries.get(contact.country, contact.country)),
        *(print_link(link, words) for link in contact.links),
    ]
    return tuple(fact for fact in facts if fact.value)


def print_phone(phone: str) -> str:
    """ "+31612345678" → "+31 6 12345678": without its spaces and hyphens it is the number again."""
    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return phone
    spaced = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    # Numbers that no country has lose digits on the way.
    return spaced if re.sub("[ -]", "", spaced) == phone else phone


def print_link(link: Link, words: Wording) -> Fact:
    """A page, under the person's own label for it."""
    return Fact(label=link.label or words.labels["link"], value=link.url, link=link.url)


def print_availability(summary: SummaryContent, words: Wording) -> tuple[Fact, ...]:
    """From when, how many hours, on which days, and whether the person may work here."""
    facts = [
        Fact(
            label=words.labels["available_from"],
            value=print_day(summary.available_from, words) if summary.available_from else "",
        ),
        Fact(label=words.labels["hours"], value=print_hours(summary.hours_min, summary.hours_max, words)),
        *print_days(summary.availability, words),
    ]
    if summary.right_to_work != RightToWork.UNSAID:
        answer = words.right_to_work[summary.right_to_work]
        facts.append(Fact(label=words.labels["right_to_work"], value=answer))
    return tuple(fact for fact in facts if fact.value)


def print_hours(least: int | None, most: int | None, words: Wording) -> str:
    """ "24–40 uur per week", or what of it is known."""
    if least is None and most is None:
        return ""
    if least == most:
        phrase = "hours_exactly"
    elif most is None:
        phrase = "hours_least"
    else:
        phrase = "hours_most" if least is None else "hours_between"
    return words.phrases[phrase].format(least=least, most=most)


def print_days(availability: dict[Weekday, Parts], words: Wording) -> list[Fact]:
    """Days in a row with the same parts stand together: "Maandag–vrijdag: ochtend, middag"."""
    week = [(day, sort_parts(availability.get(day, ()))) for day in Weekday]
    runs = [(parts, [day for day, _ in run]) for parts, run in groupby(week, key=lambda each: each[1])]
    return [
        Fact(label=_name_run(days, words), value=", ".join(words.day_parts[part] for part in parts))
        for parts, days in runs
        if parts
    ]


def sort_parts(parts: Parts) -> Parts:
    """In the order of the day, each once."""
    return tuple(part for part in DayPart if part in parts)


def _name_run(days: list[Weekday], words: Wording) -> str:
    first, last = words.weekdays[days[0]], words.weekdays[days[-1]]
    return first if len(days) == 1 else f"{first}{DASH}{_in_a_sentence(last, words)}"


def _in_a_sentence(day: str, words: Wording) -> str:
    return capitalize(day) if words.locale.language == "en" else day.lower()
