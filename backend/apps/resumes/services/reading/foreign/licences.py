"""Licences and certificates, with the day on which they end."""

import calendar
import re
from datetime import date

from apps.candidates.enums import LicenceKind
from apps.resumes.services.reading.blocks import Block
from apps.resumes.services.reading.foreign.draft import (
    LIKELY,
    MAYBE,
    SURE,
    Draft,
    Found,
    Tree,
)
from apps.resumes.services.reading.foreign.parts import Part
from apps.resumes.services.reading.foreign.periods import find_period
from apps.resumes.services.reading.lexicon import LEXICONS, fold, words_of

APART = re.compile(r"\n|;|\s\|\s|\s•\s")
DAY = re.compile(r"\b([0-3]?\d)[./-](0?[1-9]|1[0-2])[./-]((?:19|20)\d\d)\b")
CATEGORY = re.compile(r"(?<![A-Za-zА-я0-9])(AM|BE|CE|B|C|D|T|В|С)(?![A-Za-zА-я0-9])")
CYRILLIC = str.maketrans({"В": "B", "С": "C"})
DRIVING = {category: f"driving_{category.lower()}" for category in ("AM", "B", "BE", "C", "CE", "D", "T")}
MOST, LONGEST = 30, 120


def read_licences(part: Part, draft: Draft) -> None:
    """Read each line; one that is in no list is kept by its name."""
    for block in part.blocks:
        for text in filter(None, (piece.strip() for piece in APART.split(block.text))):
            if not take_licences(text, block, draft) and not _take_other(text, block, draft):
                draft.leave(block, text)


def take_licences(text: str, block: Block, draft: Draft) -> bool:
    """Take the licences that a line names, if it names any that we know."""
    kinds = _find_kinds(text, draft.language)
    for kind in kinds:
        _add({"kind": Found(kind, SURE, block)}, text, block, draft)
    return bool(kinds)


def _find_kinds(text: str, language: str) -> list[str]:
    licences = words_of("licences", language)
    words = fold(text).split()
    kinds: list[str] = []
    for length in range(min(6, len(words)), 0, -1):
        for at in range(len(words) - length + 1):
            kind = licences.get(" ".join(words[at : at + length]))
            if kind:
                return _driving(text) if kind == "driving" else [kind]
    return kinds


def _driving(text: str) -> list[str]:
    categories = (match[0].translate(CYRILLIC) for match in CATEGORY.finditer(text))
    return [DRIVING[category] for category in dict.fromkeys(categories)]


def _take_other(text: str, block: Block, draft: Draft) -> bool:
    name = _without_end(text, draft.language)
    if not 2 < len(name) <= LONGEST or name.endswith("."):
        return False
    other = {
        "kind": Found(LicenceKind.OTHER.value, MAYBE, block),
        "name": Found(name, MAYBE, block),
    }
    _add(other, text, block, draft)
    return True


def _add(licence: Tree, text: str, block: Block, draft: Draft) -> None:
    kept = draft.contents.setdefault("skills", {}).setdefault("licences", [])
    if len(kept) >= MOST:
        draft.leave(block, text, "too_many")
        return
    if end := _find_end(text, draft.language):
        licence["expires_on"] = Found(end[0].isoformat(), end[1], block)
    kept.append(licence)


def _find_end(text: str, language: str) -> tuple[date, float] | None:
    """The day behind "valid until"; a month ends on its last day."""
    behind = _behind_phrase(text)
    if behind is None:
        return None
    if day := DAY.search(behind):
        try:
            return date(int(day[3]), int(day[2]), int(day[1])), SURE
        except ValueError:
            return None
    period = find_period(behind, language)
    if period is None or not period.end:
        return None
    year, _, month = period.end.partition("-")
    number = int(month or 12)
    return date(int(year), number, calendar.monthrange(int(year), number)[1]), LIKELY


def _behind_phrase(text: str) -> str | None:
    small = text.casefold()
    folded = fold(text)
    for lexicon in LEXICONS.values():
        if any(phrase in folded for phrase in lexicon.phrases["expires"]):
            digit = re.search(r"\d", small[len(small) // 4 :])
            return text[len(text) // 4 :] if digit else None
    return None


def _without_end(text: str, language: str) -> str:
    name = re.split(r"[,:(–-]", text, maxsplit=1)[0] if _behind_phrase(text) else text
    period = find_period(name, language)
    return (period.rest if period else name).replace("\t", " ").strip()
