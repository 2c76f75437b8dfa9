"""Languages and licences of our own paper."""

from typing import Any

from apps.candidates.enums import LicenceKind
from apps.resumes.services.reading.paper.dates import read_day
from apps.resumes.services.reading.paper.person import COLON
from apps.resumes.services.reading.paper.phrases import match_phrase
from apps.resumes.services.sheet import Wording


def read_language(fact: str, words: Wording) -> dict[str, str]:
    """ "Nederlands: B1"."""
    name, _, level = fact.rpartition(COLON)
    codes = {each: code for code, each in words.languages.items()}
    return {"language": codes.get(name, name), "level": level}


def read_licence(fact: str, words: Wording) -> dict[str, Any]:
    """ "Heftruck: geldig tot en met 31 december 2027", or the name alone; it may hold a colon."""
    name, _, value = fact.rpartition(COLON)
    places = match_phrase(words.phrases["valid_until"], value)
    day = read_day(places["date"], words) if places else None
    if day is None:
        name = fact
    kind = {each: key for key, each in words.licences.items()}.get(name)
    return {
        "kind": kind or LicenceKind.OTHER.value,
        "name": "" if kind else name,
        "expires_on": day,
    }
