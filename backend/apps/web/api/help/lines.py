"""Whom to call, in words: the organizations that help, as staff keep them."""

from dataclasses import dataclass

from django.utils.translation import get_language

from apps.compliance.enums import HelpProblem
from apps.compliance.models import HelpLine
from apps.compliance.selectors import list_help_lines
from apps.web.api.jobs.words.languages import say_languages
from apps.web.api.jobs.words.times import say_day

MUCH = 4  # problems


@dataclass(frozen=True)
class Line:
    """One organization. Empty texts are left out; `dial` is the number as a telephone wants it."""

    name: str
    helps_with: str
    number: str
    dial: str
    abroad: str
    url: str
    languages: str
    checked: str
    is_verified: bool
    is_free: bool
    is_anonymous: bool


def list_lines(problem: HelpProblem) -> list[Line]:
    """List who helps with the problem, those first who speak the active language."""
    return [_make_line(line) for line in list_help_lines(problem=problem, language=get_language() or "en")]


def list_general_lines() -> list[Line]:
    """List who helps with much, for who does not know yet what it is."""
    found = list_help_lines(language=get_language() or "en")
    return [_make_line(line) for line in found if len(line.problems) >= MUCH]


def _make_line(line: HelpLine) -> Line:
    about = line.about
    return Line(
        name=line.name,
        helps_with=str(about.get(get_language()) or about.get("en", "")),
        number=line.phone,
        dial=line.phone.replace(" ", ""),
        abroad="" if line.phone_abroad == line.phone else line.phone_abroad,
        url=line.url,
        languages=say_languages(line.languages),
        checked=say_day(line.checked_on),
        is_verified=line.is_verified,
        is_free=line.is_free,
        is_anonymous=line.is_anonymous,
    )
