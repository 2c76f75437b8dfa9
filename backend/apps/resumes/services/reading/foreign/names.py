"""Which of the words above a job are its name, which the employer, which the place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from apps.resumes.services.reading.foreign import shapes
from apps.resumes.services.reading.foreign.draft import LIKELY, MAYBE, SURE, WEAK, Found
from apps.resumes.services.reading.foreign.entries import Entry
from apps.resumes.services.reading.foreign.lines import Line

APART = re.compile(r"\s*\t\s*|\s+[|·•–—]\s+|\s+-\s+|\s+(?:bij|at|w firmie)\s+|\s@\s")
# Endings of firms, and words for schools: they tell who gave the work, or the lessons.
FIRM = re.compile(
    r"\b(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|ltd|limited|gmbh|inc|llc|plc|"
    r"sp\. ?z ?o\.? ?o\.?|s\.?r\.?l\.?|s\.?l\.?u?|s\.?a\.?|"
    r"оод|еоод|ад|тов|тзов|пп|фоп|group|groep|uitzendbureau|logistics)(?:\W|$)",
    re.IGNORECASE,
)
SCHOOL = re.compile(
    r"school|college|universi|\broc\b|\bmbo college|lyceum|academi|institu|\bszkoł|liceum|technikum|politechnik|zespół|"
    r"școal|liceul|colegiul|училище|гимнази|университет|\bies\b|colegio|школа|ліцей|коледж|університет|politécnic",
    re.IGNORECASE,
)


@dataclass
class Names:
    """What stands above an entry."""

    what: Found | None = None
    where: Found | None = None
    city: Found | None = None
    rest: list[tuple[Line, str]] | None = None


def read_names(entry: Entry, *, is_school: bool) -> Names:
    """Tell what, where and in which city; labels are believed, else the order, and what looks like a firm or school."""
    names = Names(rest=[])
    pieces = []
    for line, text in _pieces(entry):
        if not _take_labelled(names, line, text):
            pieces.append((line, text))
    _take_in_order(names, pieces, SCHOOL if is_school else FIRM)
    return names


def _pieces(entry: Entry) -> Iterator[tuple[Line, str]]:
    for line in entry.head:
        words = line.period.rest if line.period else line.text
        for text in APART.split(words):
            if cleaned := text.strip(" ,;:()"):
                yield line, cleaned


def _take_labelled(names: Names, line: Line, text: str) -> bool:
    slot = {
        "position": "what",
        "organization": "where",
        "institution": "where",
        "city": "city",
    }.get(line.label)
    if slot is None or getattr(names, slot):
        return False
    setattr(names, slot, Found(text[:120], SURE, line.block))
    return True


def _take_in_order(names: Names, pieces: list[tuple[Line, str]], marks: re.Pattern[str]) -> None:
    if not names.what and not names.where:
        pieces = _in_order(pieces, marks)
    for line, text in pieces:
        is_whole = not names.what and bool(marks.search(text))
        own, city = (text, None) if is_whole else _split_city(text)
        if not names.what or (not names.where and own):
            slot, is_sure = ("where", bool(marks.search(own))) if names.what else ("what", True)
            setattr(names, slot, Found(own[:120], LIKELY if is_sure else MAYBE, line.block))
        else:
            city = _take_rest(names, line, text, city)
        if city and not names.city:
            names.city = Found(city, LIKELY if shapes.is_place(city) else WEAK, line.block)


def _take_rest(names: Names, line: Line, text: str, city: str | None) -> str | None:
    is_short = not names.city and not city and len(text) < 40 and not any(map(str.isdigit, text))
    if not is_short and names.rest is not None:
        names.rest.append((line, text))
    return text if is_short else city


def _in_order(pieces: list[tuple[Line, str]], marks: re.Pattern[str]) -> list[tuple[Line, str]]:
    """What before where; both may stand in one piece, with a comma between them."""
    if len(pieces) == 1 and ", " in pieces[0][1]:
        first, _, rest = pieces[0][1].partition(", ")
        pieces = [(pieces[0][0], first), (pieces[0][0], rest)]
    is_turned = len(pieces) > 1 and marks.search(pieces[0][1]) and not marks.search(pieces[1][1])
    return [pieces[1], pieces[0], *pieces[2:]] if is_turned else pieces


def _split_city(text: str) -> tuple[str, str | None]:
    """ "Bakker Bart, Utrecht" → both; what follows a comma is a place if it is known, or short and has a capital."""
    first, comma, last = text.rpartition(",")
    last = last.strip()
    if not comma or not last[:1].isupper() or len(last.split()) > 3 or any(map(str.isdigit, last)):
        return text, None
    if shapes.find_country(last) and "," in first:
        return _split_city(first)
    return first.strip(), last
