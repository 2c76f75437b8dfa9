"""Ways to reach somebody, and when they can work, as our own paper tells it."""

import re
from collections.abc import Iterable
from typing import Any

from apps.candidates.enums import DayPart, Weekday
from apps.resumes.services.reading.paper.dates import read_day
from apps.resumes.services.reading.paper.phrases import match_phrase
from apps.resumes.services.sheet import Wording

COLON = ": "
HOURS = ("hours_between", "hours_least", "hours_most", "hours_exactly")
NAMES = {"least": "hours_min", "most": "hours_max"}
DASH = "–"
CONTACT = ("email", "phone", "city", "country")
PAGE = ("http://", "https://")


def read_contact(name: str, facts: Iterable[str], words: Wording) -> dict[str, Any]:
    """The content of a contact section, from lines "label: value"."""
    found: dict[str, Any] = {"name": name, "links": []}
    codes = {country: code for code, country in words.countries.items()}
    labels = {words.labels[key]: key for key in CONTACT}
    for fact in facts:
        label, _, value = fact.partition(COLON)
        key = labels.get(label)
        if key is None or value.startswith(PAGE):
            found["links"].append(read_link(fact, words))
        elif key == "phone":
            found[key] = re.sub("[ -]", "", value)
        else:
            found[key] = codes.get(value, value) if key == "country" else value
    return found


def is_contact(text: str, words: Wording) -> bool:
    """Whether a line tells a way to reach somebody."""
    label, _, value = text.rpartition(COLON)
    labels = [words.labels[key] for key in CONTACT]
    return text.partition(COLON)[0] in labels or (bool(label) and value.startswith(PAGE))


def read_link(fact: str, words: Wording) -> dict[str, str]:
    """The label may hold a colon; the address holds no space."""
    label, _, url = fact.rpartition(COLON)
    return {"label": "" if label == words.labels["link"] else label, "url": url}


def read_availability(facts: Iterable[str], words: Wording) -> dict[str, Any]:
    """What a summary tells about when somebody can work."""
    found: dict[str, Any] = {"availability": {}}
    answers = {answer: key for key, answer in words.right_to_work.items()}
    for fact in facts:
        label, _, value = fact.partition(COLON)
        if label == words.labels["available_from"]:
            found["available_from"] = read_day(value, words)
        elif label == words.labels["hours"]:
            found |= _read_hours(value, words)
        elif label == words.labels["right_to_work"]:
            found["right_to_work"] = answers.get(value)
        else:
            found["availability"] |= _read_days(label, value, words)
    return found


def _read_hours(text: str, words: Wording) -> dict[str, int]:
    for phrase in HOURS:
        places = match_phrase(words.phrases[phrase], text)
        if places and all(each.isdecimal() for each in places.values()):
            hours = {NAMES[name]: int(value) for name, value in places.items()}
            return hours | {"hours_min": hours["hours_max"]} if phrase == "hours_exactly" else hours
    return {}


def _read_days(label: str, value: str, words: Wording) -> dict[Weekday, list[DayPart]]:
    names = {name.casefold(): at for at, name in enumerate(words.weekdays.values())}
    parts = {name: DayPart(part) for part, name in words.day_parts.items()}
    first, _, last = label.partition(DASH)
    if first.casefold() not in names or (last and last.casefold() not in names):
        return {}
    days = range(names[first.casefold()], names[(last or first).casefold()] + 1)
    told = [parts[part] for part in value.split(", ") if part in parts]
    return {list(Weekday)[day]: told for day in days}
