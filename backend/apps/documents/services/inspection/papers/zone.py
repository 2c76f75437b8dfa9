"""The machine-readable zone of passports and identity cards (ICAO Doc 9303, parts 4 to 6)."""

import re
import unicodedata

from apps.documents.services.inspection.papers.digits import SLIPS, passes

DIGIT = "[0-9OQDILZSBG]"
DATES = rf"(?P<born>{DIGIT}{{6}})(?P<born_check>{DIGIT})(?P<sex>[MFXV<])(?P<ends>{DIGIT}{{6}})(?P<ends_check>{DIGIT})"
# Passports (TD3) and old cards (TD2) have the number and the state before the dates, new cards (TD1) the state behind.
BOOK = re.compile(rf"(?P<number>[A-Z0-9<]{{9}})(?P<check>{DIGIT}|<)(?P<state>[A-Z<]{{3}}){DATES}")
CARD = re.compile(rf"(?:^|\n|(?<=<)){DATES}(?P<state>[A-Z<]{{3}})")
# The line with the name: the kind of paper, the state, the name, and filling.
NAMED = re.compile(r"(?:^|\n)P[A-Z<][A-Z]{3}[A-Z<]{2,}<<[A-Z<]*<{5,}")
# The first line of a card: the kind of paper, the state, the number.
NUMBERED = re.compile(
    rf"(?:^|\n)[IAC][A-Z<]?(?P<state>[A-Z]{{3}}|D<<)(?P<number>[A-Z0-9<]{{9}})(?P<check>{DIGIT})[A-Z0-9<]{{6,}}"
)
LOOKALIKES = str.maketrans("«‹〈＜≤(", "<<<<<<")
STRANGE = re.compile(r"[^A-Z0-9<\n]")


def has_zone(text: str) -> bool:
    """Say whether there is such a zone, with slips of a scanner in it as well.

    Two of three check digits are enough: a number that nobody made up for this passes two by chance in one of a hundred
    cases, and stands in none of these patterns.
    """
    text = unicodedata.normalize("NFKC", text)
    lines = STRANGE.sub("", text.upper().replace("«", "<<").translate(LOOKALIKES))
    if NAMED.search(lines):
        return True
    return any(_fits(found) for found in BOOK.finditer(lines)) or _has_card(lines)


def _has_card(lines: str) -> bool:
    number = any(passes(found["number"], found["check"]) for found in NUMBERED.finditer(lines))
    return any(_count(found) + number >= 2 for found in CARD.finditer(lines))


def _fits(found: re.Match[str]) -> bool:
    return _count(found) + passes(found["number"], found["check"]) >= 2


def _count(found: re.Match[str]) -> int:
    fields = ((found["born"], found["born_check"]), (found["ends"], found["ends_check"]))
    return sum(
        _is_date(field.translate(SLIPS)) and passes(field.translate(SLIPS), check) for field, check in fields
    )


def _is_date(digits: str) -> bool:
    """Days and months may be unknown, which is filled with zeros."""
    return int(digits[2:4]) <= 12 and int(digits[4:]) <= 31
