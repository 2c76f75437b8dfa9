"""Under which contract, when and where the work is, and what it asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from apps.jobs.enums import Day, Shift
from apps.web.api.jobs.words.languages import say_needed
from apps.web.api.jobs.words.terms import CLAUSES, CONTRACT_SENTENCES, CONTRACTS, TRANSPORTS
from apps.web.api.jobs.words.times import read_day, say_day, say_start


@dataclass(frozen=True)
class Work:
    """Texts in the active language; empty ones are left out."""

    contract: str
    contract_sentence: str
    clause: str
    start: str
    end: str
    days: list[str]
    shifts: list[str]
    transport: str
    languages: list[str]
    age: str


def make_work(facts: Mapping[str, Any]) -> Work:
    """Say it."""
    contract = facts["contract_type"]
    return Work(
        contract=str(CONTRACTS.get(contract, "")),
        contract_sentence=str(CONTRACT_SENTENCES.get(contract, "")),
        clause=str(CLAUSES[facts["agency_clause"]]),
        start=say_start(facts["starts_on"]),
        end=_say_end(facts["ends_on"]),
        days=[str(Day(day).label) for day in facts["days"]],
        shifts=[str(Shift(shift).label) for shift in facts["shifts"]],
        transport=str(TRANSPORTS[facts["transport"]]),
        languages=[say_needed(needed) for needed in facts["languages_needed"]],
        age=_("You must be %(age)s or older.") % {"age": facts["minimum_age"]},
    )


def _say_end(text: str | None) -> str:
    if not text:
        return _("No end was agreed.")
    return _("Ends on %(day)s") % {"day": say_day(read_day(text))}
