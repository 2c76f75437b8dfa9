"""What comes with the job, and what it asks for."""

import re
from typing import Any

from apps.candidates.enums import LANGUAGE_CODES
from apps.jobs.enums import Shift, Transport
from apps.jobs.models.rules import OLDEST, YOUNGEST
from apps.jobs.services.imports.choices import read_choice
from apps.jobs.services.imports.rows import RowRefused
from apps.jobs.services.imports.values import read_number, read_yes

Columns = dict[str, str]
SHIFT_WORDS = {
    "dag": Shift.DAY, "overdag": Shift.DAY, "avond": Shift.EVENING, "nacht": Shift.NIGHT, "vroeg": Shift.EARLY,
    "ochtend": Shift.EARLY, "morning": Shift.EARLY, "weekeinde": Shift.WEEKEND, "ploegen": Shift.ROTATING,
    "ploegendienst": Shift.ROTATING, **{value: Shift(value) for value in Shift.values},
}  # fmt: skip
MOST_RENT_CENTS = 1_000_000
LEVEL = "A2"  # where the file names a language without a level
LANGUAGE = re.compile(r"([a-z]{2})(?::([abc][12]))?", re.IGNORECASE)


def read_offers(columns: Columns) -> dict[str, Any]:
    """Read housing and transport."""
    facts: dict[str, Any] = {}
    if said := columns.get("housing"):
        facts["housing_offered"] = read_yes("housing", said)
    if price := columns.get("housing_week_price"):
        facts["housing_week_cents"] = _read_whole("housing_week_price", price, 100, at_most=MOST_RENT_CENTS)
    if said := columns.get("transport", "").strip().lower():
        facts["transport"] = read_choice("transport", said, Transport)
    return facts


def read_demands(columns: Columns) -> dict[str, Any]:
    """Read shifts, languages and the lowest age."""
    facts: dict[str, Any] = {}
    if said := columns.get("shifts"):
        facts["shifts"] = sorted({_shift(word) for word in re.split(r"[,;/|]", said) if word.strip()})
    if said := columns.get("languages"):
        facts["languages_needed"] = [_language(part) for part in re.split(r"[,;/|]", said) if part.strip()]
    if said := columns.get("minimum_age"):
        facts["minimum_age"] = _read_whole("minimum_age", said, at_least=YOUNGEST, at_most=OLDEST)
    return facts


def _read_whole(field: str, said: str, times: int = 1, *, at_least: int = 0, at_most: int) -> int:
    number = int(read_number(field, said) * times)
    if not at_least <= number <= at_most:
        raise RowRefused(field, "out_of_range")
    return number


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
