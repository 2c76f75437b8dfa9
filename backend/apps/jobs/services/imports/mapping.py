"""A flat row to the facts of a posting; every value that cannot be taken is a reason."""

import re
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from apps.candidates.enums import LANGUAGE_CODES
from apps.employers.models import Employer
from apps.jobs.enums import ContractType, Shift, Transport
from apps.jobs.services.facts import JobFacts
from apps.jobs.services.imports.occupations import OccupationFinder
from apps.jobs.services.imports.pay import read_pay
from apps.jobs.services.imports.places import read_postcode
from apps.jobs.services.imports.rows import Reason, RowRefused
from apps.jobs.services.imports.values import (
    read_date,
    read_line,
    read_moment,
    read_number,
    read_text,
    read_yes,
)

Columns = dict[str, str]
LONGEST_LIFE = timedelta(days=90, minutes=-5)  # the gate wants at most 90 days; a file often says more
NO_EMPLOYMENT = {"CONTRACTOR", "INTERN", "INTERNSHIP", "VOLUNTEER", "FREELANCE", "STAGE", "VRIJWILLIGER"}
SHIFT_WORDS = {
    "dag": Shift.DAY, "overdag": Shift.DAY, "avond": Shift.EVENING, "nacht": Shift.NIGHT, "vroeg": Shift.EARLY,
    "ochtend": Shift.EARLY, "morning": Shift.EARLY, "weekeinde": Shift.WEEKEND, "ploegen": Shift.ROTATING,
    "ploegendienst": Shift.ROTATING, **{value: Shift(value) for value in Shift.values},
}  # fmt: skip
LEVEL = "A2"  # where the file names a language without a level
HOURS = re.compile(r"\d{1,2}(?:[.,]\d)?")
LANGUAGE = re.compile(r"([a-z]{2})(?::([abc][12]))?", re.IGNORECASE)
DUTCH_WORDS = re.compile(r"\b(?:de|het|een|en|van|je|wij|voor|met|bij)\b", re.IGNORECASE)
ENGLISH_WORDS = re.compile(r"\b(?:the|and|of|to|you|we|for|with|are|in)\b", re.IGNORECASE)


class RowMapper:
    """Maps rows of one employer."""

    def __init__(self, employer: Employer) -> None:
        self.employer = employer
        self.occupations = OccupationFinder()

    def map(self, columns: Columns) -> tuple[JobFacts, list[Reason]]:
        """Return the facts, and why the row cannot be taken; with any reason the facts are not whole."""
        facts: dict[str, Any] = {}
        reasons: list[Reason] = []
        for read in (_texts, self._work, _employment, _hours, _pay, _period, _offers, _demands, _place):
            try:
                facts |= read(columns)
            except RowRefused as refusal:
                reasons.append(refusal.reason)
        facts.setdefault("contract_type", self._default_contract())
        return JobFacts(**facts), reasons  # type: ignore[typeddict-item]

    def _work(self, columns: Columns) -> dict[str, Any]:
        said, title = columns.get("occupation", ""), columns.get("title", "")
        return {"occupation": self.occupations.get(said=said, title=title)}

    def _default_contract(self) -> str:
        return ContractType.AGENCY if self.employer.supplies_labour else ContractType.DIRECT


def _texts(columns: Columns) -> dict[str, Any]:
    title = read_line("title", columns.get("title", ""), longest=120)
    if not title:
        raise RowRefused("title", "missing")
    description = read_text("description", columns.get("description", ""), longest=10_000)
    if not description:
        raise RowRefused("description", "missing")
    dutch, english = (len(words.findall(description)) for words in (DUTCH_WORDS, ENGLISH_WORDS))
    return {"title": title, "description": description, "text_language": "en" if english > dutch else "nl"}


def _employment(columns: Columns) -> dict[str, Any]:
    kinds = {
        re.sub(r"[\s-]+", "_", kind.strip()).upper() for kind in columns.get("employment_type", "").split(",")
    }
    if kinds & NO_EMPLOYMENT:
        raise RowRefused("employment_type", "no_paid_employment")
    facts: dict[str, Any] = {"cao": read_line("cao", columns.get("cao", ""), longest=120)}
    if said := columns.get("contract_type", "").strip().lower():
        facts["contract_type"] = _choice("contract_type", said, ContractType)
    if clause := columns.get("agency_clause"):
        facts["agency_clause"] = read_yes("agency_clause", clause)
    return facts


def weekly_hours(columns: Columns) -> list[Decimal]:
    """Return the hours per week that the row speaks of, fewest first; none if it speaks of none.

    :raises RowRefused: hours_out_of_range, not_a_number
    """
    given = [
        read_number(name, columns[name]) for name in ("guaranteed_hours", "max_hours") if columns.get(name)
    ]
    said = HOURS.findall(columns.get("work_hours", ""))[:2]
    hours = sorted(given or [Decimal(text.replace(",", ".")) for text in said])
    if hours and not 0 <= hours[0] <= hours[-1] <= 60:
        raise RowRefused("work_hours", "hours_out_of_range")
    return hours


def _hours(columns: Columns) -> dict[str, Any]:
    hours = weekly_hours(columns)
    return {"guaranteed_hours": hours[0], "max_hours": hours[-1]} if hours else {}


def _pay(columns: Columns) -> dict[str, Any]:
    hours = weekly_hours(columns)
    return dict(read_pay(columns, hours[-1] if hours else None))


def _period(columns: Columns) -> dict[str, Any]:
    facts: dict[str, Any] = {
        name: read_date(name, columns[name]) for name in ("starts_on", "ends_on") if columns.get(name)
    }
    if until := columns.get("valid_through"):
        now, moment = timezone.now(), read_moment("valid_through", until)
        if moment <= now:
            raise RowRefused("valid_through", "is_over")
        facts["expires_at"] = min(moment, now + LONGEST_LIFE)
    return facts


def _offers(columns: Columns) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    if said := columns.get("housing"):
        facts["housing_offered"] = read_yes("housing", said)
    if price := columns.get("housing_week_price"):
        facts["housing_week_cents"] = int(read_number("housing_week_price", price) * 100)
    if said := columns.get("transport", "").strip().lower():
        facts["transport"] = _choice("transport", said, Transport)
    return facts


def _demands(columns: Columns) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    if said := columns.get("shifts"):
        facts["shifts"] = sorted({_shift(word) for word in re.split(r"[,;/|]", said) if word.strip()})
    if said := columns.get("languages"):
        facts["languages_needed"] = [_language(part) for part in re.split(r"[,;/|]", said) if part.strip()]
    if said := columns.get("minimum_age"):
        facts["minimum_age"] = int(read_number("minimum_age", said))
    return facts


def _place(columns: Columns) -> dict[str, Any]:
    return {"postcode": read_postcode(columns)}


def _shift(word: str) -> str:
    found = SHIFT_WORDS.get(word.strip().lower())
    if found is None:
        raise RowRefused("shifts", "not_known")
    return found.value


def _language(part: str) -> dict[str, str]:
    match = LANGUAGE.fullmatch(part.strip())
    if match is None or match[1].lower() not in LANGUAGE_CODES:
        raise RowRefused("languages", "not_known")
    return {"language": match[1].lower(), "level": (match[2] or LEVEL).upper()}


def _choice(field: str, said: str, choices: Callable[[str], Any]) -> str:
    try:
        return str(choices(said).value)
    except ValueError as error:
        raise RowRefused(field, "not_known") from error
