"""Months, days and periods of our own paper."""

import re
from dataclasses import dataclass
from datetime import date

from babel.dates import get_month_names

from apps.resumes.services.reading.paper.phrases import match_phrase
from apps.resumes.services.sheet import Wording

YEAR = re.compile(r"(?:19|20)\d\d")
DASH = " – "
DAY = re.compile(r"(\d{1,2})\D")


@dataclass(frozen=True)
class Period:
    """From when to when; empty where it is not told."""

    start: str = ""
    end: str = ""
    is_current: bool = False


def read_month(text: str, words: Wording) -> str | None:
    """ "mrt 2021" → "2021-03", "2021" → "2021"; None if it is neither."""
    name, _, year = text.rpartition(" ")
    if not YEAR.fullmatch(year):
        return None
    if not name:
        return year
    return f"{year}-{words.months.index(name) + 1:02}" if name in words.months else None


def read_period(text: str, words: Wording) -> Period | None:
    """Read a line that tells a period; None if it tells something else."""
    if since := match_phrase(words.phrases["since"], text):
        start = read_month(since["date"], words)
        return Period(start) if start else None
    first, dash, last = text.partition(DASH)
    if not dash:
        return _read_end("", first, words)
    start = read_month(first, words)
    return _read_end(start, last, words) if start else None


def _read_end(start: str, text: str, words: Wording) -> Period | None:
    if text == words.phrases["present"]:
        return Period(start, "", True)
    end = read_month(text, words)
    return Period(start, end) if end else None


def read_day(text: str, words: Wording) -> date | None:
    """ "31 december 2027" → the day."""
    months = get_month_names("wide", "format", words.locale)
    number = next(
        (number for number, name in months.items() if re.search(rf"\b{name}\b", text)),
        None,
    )
    day, year = DAY.match(text), YEAR.search(text)
    if not (number and day and year):
        return None
    try:
        return date(int(year[0]), number, int(day[1]))
    except ValueError:
        return None
