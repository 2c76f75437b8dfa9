"""Amounts that nobody earns at home."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from apps.compliance.services.finding import Span
from apps.compliance.services.masking import fold
from apps.compliance.services.wording.fields import Field
from apps.compliance.services.wording.places import HOME
from apps.compliance.services.wording.reading import skeleton_of
from apps.compliance.services.wording.syntax import CURRENCIES, read_phrase

MOST_A_DAY = 300  # euros; domain.md, 4.3
NUMBER = r"\d{1,3}(?:[.,' ]\d{3})+|\d{1,6}"
LINK = r"(?:\s|/|-|per|a|an|each|p|na|za|pe|на|за|в|por|al|la|o|elke|de|euro|euros|extra|every){0,4}"


class Period(NamedTuple):
    """How long an amount is for; the words are those of all languages."""

    days: int
    words: str


class Amount(NamedTuple):
    """An amount in a text, and what it comes to for an hour of an eight-hour day."""

    span: Span
    hour_cents: int


PERIODS = (
    Period(1, "day|daily|dag|dziennie|dzien|zi|ден|дневно|день|щодня|dia|diarios"),
    Period(
        5, "week|weekly|wk|tydzien|tygodniowo|saptamana|saptamanal|седмица|седмично|тиждень|semana|semanales"
    ),
    Period(22, "month|monthly|maand|miesiac|miesiecznie|luna|lunar|месец|месечно|місяць|mes|mensuales"),
)
PAID = [
    (
        period.days,
        re.compile(
            rf"(?:(?:{CURRENCIES})\s?({NUMBER})(?:[.,]\d\d)?|({NUMBER})\s?(?:{CURRENCIES})){read_phrase(LINK)}\s?"
            rf"(?:{read_phrase(period.words)})(?!\w)"
        ),
    )
    for period in PERIODS
]


def find_amounts(fields: list[Field]) -> list[Amount]:
    """Find more than € 300 a day, or as much a week or month, in a draft that speaks of work at home."""
    is_home = any(HOME.search(skeleton_of(fold(field.text).text)) for field in fields)
    return [amount for field in fields for amount in _find(field)] if is_home else []


def _find(field: Field) -> Iterator[Amount]:
    folded = fold(field.text)
    for days, paid in PAID:
        for match in paid.finditer(skeleton_of(folded.text)):
            euros = int(re.sub(r"\D", "", match[1] or match[2]))
            if euros > MOST_A_DAY * days:
                yield Amount(field.span(*folded.span(match.start(), match.end())), euros * 100 // (days * 8))
