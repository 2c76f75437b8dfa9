"""Periods as people write them: "03/2019 - heden", "od maja 2018 do 2020", "2015–2017"."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from apps.resumes.services.reading.lexicon import LEXICONS, fold, words_of

YEAR = r"(?:19|20)\d\d"
DATE = re.compile(
    rf"(?P<iso>{YEAR})[./-](?P<isomonth>0[1-9]|1[0-2])(?:[./-][0-3]\d)?(?!\d)"
    rf"|(?<!\d)(?:[0-3]?\d[./-])?(?P<month>0?[1-9]|1[0-2])\s?[./-]\s?(?P<year>{YEAR})(?!\d)"
    rf"|(?:(?P<word>[^\W\d_]{{3,12}})\.?,?\s+(?:de\s+|del\s+)?)?(?<!\d)(?P<alone>{YEAR})(?!\d)"
)


@dataclass(frozen=True)
class Moment:
    """A month or year in a text; empty and `is_now` for "until now"."""

    value: str
    begin: int
    end: int
    is_now: bool = False


@dataclass(frozen=True)
class Period:
    """From when to when, and the text without it."""

    start: str
    end: str
    is_current: bool
    rest: str
    is_range: bool


def find_period(text: str, language: str) -> Period | None:
    """Find the first period in a text; a single month or year counts as its end, after "since" as its start."""
    flat = _flatten(text)
    moments = sorted([*_dates(flat, language), *_nows(flat)], key=lambda each: each.begin)
    if not moments or moments[0].is_now:
        return None
    first, begin = moments[0], moments[0].begin
    since = _since(flat[:begin])
    if since is not None:
        begin = since
    if len(moments) > 1 and _is_between(flat[first.end : moments[1].begin], is_now=moments[1].is_now):
        last = moments[1]
        if last.is_now or first.value[: len(last.value)] <= last.value[: len(first.value)]:
            return Period(
                first.value,
                last.value,
                last.is_now,
                _without(text, begin, last.end),
                True,
            )
    start, end = (first.value, "") if since is not None else ("", first.value)
    return Period(start, end, False, _without(text, begin, first.end), False)


def _flatten(text: str) -> str:
    """Small letters without marks, each at the place where it stood."""
    return "".join(_flat(letter) for letter in text)


@cache
def _flat(letter: str) -> str:
    small = letter.lower()
    base = unicodedata.normalize("NFKD", small)[:1]
    base = base if base.isascii() else small
    return {"ł": "l", "đ": "d"}.get(base, base)[:1] or " "


def _dates(flat: str, language: str) -> Iterator[Moment]:
    months = words_of("months", language)
    for match in DATE.finditer(flat):
        year = match["iso"] or match["year"] or match["alone"]
        number = match["isomonth"] or match["month"] or months.get(match["word"] or "")
        begin = match.start("alone") if match["alone"] and not number else match.start()
        yield Moment(f"{year}-{int(number):02}" if number else year, begin, match.end())


def _nows(flat: str) -> Iterator[Moment]:
    for match in _now_words().finditer(flat):
        yield Moment("", match.start(), match.end(), True)


@cache
def _now_words() -> re.Pattern[str]:
    return _any_of({word for lexicon in LEXICONS.values() for word in lexicon.current})


@cache
def _since_words() -> re.Pattern[str]:
    words = _any_of({word for lexicon in LEXICONS.values() for word in lexicon.since})
    return re.compile(f"{words.pattern}\\s*$")


@cache
def _until_words() -> frozenset[str]:
    return frozenset({word for lexicon in LEXICONS.values() for word in lexicon.until} | {"t m", ""})


def _any_of(words: set[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _since(before: str) -> int | None:
    match = _since_words().search(before)
    return match.start() if match else None


def _is_between(text: str, *, is_now: bool) -> bool:
    """Whether it says "until"; "tot heden" says it by itself."""
    is_said = is_now or bool(text.strip()) or "\t" in text
    return is_said and len(text) < 16 and fold(text) in _until_words()


def _without(text: str, begin: int, end: int) -> str:
    rest = f"{text[:begin].rstrip(' ([,:;–-')}\t{text[end:].lstrip(' )],:;.–-')}"
    return rest.strip(" \t\n|·•,;:–-()")
