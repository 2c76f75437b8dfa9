"""Months, days and periods as they are printed."""

from datetime import date

from babel.dates import format_date

from apps.resumes.services.sheet.wording import Wording

DASH = "–"


def print_month(month: str, words: Wording) -> str:
    """ "2021-03" → "mrt 2021", "2021" → "2021"."""
    year, _, number = month.partition("-")
    return f"{words.months[int(number) - 1]} {year}" if number else year


def print_day(day: date, words: Wording) -> str:
    """The day in full, as people of the language write it, with plain spaces."""
    return " ".join(format_date(day, "long", words.locale).split())


def print_period(start: str, end: str, words: Wording, *, is_current: bool = False) -> str:
    """ "mrt 2021 – jun 2023", "mrt 2021 – heden", "vanaf 2021" without an end, else the end alone."""
    first = print_month(start, words)
    last = words.phrases["present"] if is_current else print_month(end, words)
    if first and last:
        return f"{first} {DASH} {last}"
    return words.phrases["since"].format(date=first) if first else last
