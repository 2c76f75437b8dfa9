"""The words that we add to a resume, in its own language: never in that of who looks at it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import Locale
from babel.dates import get_day_names, get_month_names
from django.utils import translation

from apps.candidates.enums import LicenceKind, Weekday
from apps.resumes.enums import ResumeLanguage

FOLDER = Path(__file__).parent / "words"


@dataclass(frozen=True, kw_only=True)
class Wording:
    """All words of one language. `months` counts from January; the other keys are values of the enums."""

    document: str
    headings: Mapping[str, str]
    labels: Mapping[str, str]
    right_to_work: Mapping[str, str]
    day_parts: Mapping[str, str]
    phrases: Mapping[str, str]
    months: tuple[str, ...]
    weekdays: Mapping[str, str]
    licences: Mapping[str, str]
    languages: Mapping[str, str]
    countries: Mapping[str, str]
    locale: Locale


@cache
def get_wording(language: ResumeLanguage) -> Wording:
    """The words of a language, read once."""
    locale = Locale("en", "GB") if language == ResumeLanguage.EN else Locale(language.value)
    return Wording(
        **tomllib.loads((FOLDER / f"{language.value}.toml").read_text(encoding="utf-8")),
        months=_name_months(locale),
        weekdays=_name_weekdays(locale),
        licences=_name_licences(language),
        languages={code: capitalize(name) for code, name in locale.languages.items() if len(code) == 2},
        countries={code: name for code, name in locale.territories.items() if len(code) == 2},
        locale=locale,
    )


def capitalize(text: str) -> str:
    """With a capital in front, the rest as it is."""
    return text[:1].upper() + text[1:]


def _name_months(locale: Locale) -> tuple[str, ...]:
    names = get_month_names("abbreviated", "stand-alone", locale)
    return tuple(names[number].rstrip(".") for number in range(1, 13))


def _name_weekdays(locale: Locale) -> dict[str, str]:
    names = get_day_names("wide", "stand-alone", locale)
    return {day.value: capitalize(names[number]) for number, day in enumerate(Weekday)}


def _name_licences(language: ResumeLanguage) -> dict[str, str]:
    with translation.override(language.value):
        return {kind.value: str(kind.label) for kind in LicenceKind if kind != LicenceKind.OTHER}
