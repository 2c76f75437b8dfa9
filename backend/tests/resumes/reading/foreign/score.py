"""How much of a CV is read, and how much of what is read is right, field by field."""

import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from apps.resumes.services.reading.blocks.child import read_all
from apps.resumes.services.reading.file import read_resume
from apps.resumes.services.reading.result import Reading
from tests.resumes.reading.foreign import designed, labelled, word

type Facts = Counter[tuple[str, str]]  # field, value

PEOPLE: Mapping[str, dict[str, Any]] = {
    language: {**person, "language": language}
    for language, person in tomllib.loads(
        Path(__file__).with_name("people.toml").read_text(encoding="utf-8")
    ).items()
}
LAYOUTS: Mapping[str, Callable[[dict[str, Any]], bytes]] = {
    "word": word.plain,
    "word without styles": word.bold_only,
    "word tables": word.tables,
    "pdf one column": designed.one_column,
    "pdf two columns": designed.two_columns,
    "pdf with tags": designed.tagged,
    "word labels": labelled.labels,
    "word employer first": labelled.employer_first,
    "pdf dates in margin": labelled.dates_in_margin,
}


def read(layout: str, language: str) -> Reading:
    """Read the person's CV in that layout."""
    return read_resume(read_all(LAYOUTS[layout](PEOPLE[language])))


def expected(person: Mapping[str, Any]) -> Facts:
    """What stands in every layout of the person's CV."""
    facts: Facts = Counter(
        {
            ("name", person["name"]): 1,
            ("email", word.email(dict(person))): 1,
            ("phone", person["phone"][2]): 1,
            ("city", person["city"]): 1,
        }
    )
    for kind, slots in (("jobs", ("position", "organization")), ("courses", ("title", "institution"))):
        for what, where, _, start, end in person[kind]:
            facts += Counter({(slots[0], what): 1, (slots[1], where): 1, ("start", start): 1})
            facts += Counter({("end", end): 1} if end else {("is_current", "True"): 1})
    facts += Counter(("highlight", point) for point in person["points"] * len(person["jobs"]))
    facts += Counter(("language", f"{code} {level}") for _, code, level in person["languages"])
    facts += Counter(("skill", skill) for skill in person["skills"])
    facts += Counter(("licence", f"{kind} {end}".strip()) for _, kind, end in person["licences"])
    return facts


def told(reading: Reading) -> Facts:
    """What was read, in the same words."""
    facts: Facts = Counter()
    for section in reading.data.model_dump(mode="json")["sections"]:
        content = section["content"]
        for name in ("name", "email", "phone", "city"):
            facts += _one(name, content.get(name) if section["type"] == "contact" else None)
        for item in content.get("items", ()):
            for name in ("position", "organization", "title", "institution", "start", "end", "is_current"):
                facts += _one(name, item.get(name))
            facts += Counter(("highlight", point) for point in item.get("highlights", ()))
        facts += Counter(
            ("language", f"{each['language']} {each['level']}") for each in content.get("languages", ())
        )
        facts += Counter(("skill", each["name"]) for each in content.get("skills", ()))
        licences = (
            f"{each['kind']} {each['expires_on'] or ''}".strip() for each in content.get("licences", ())
        )
        facts += Counter(("licence", licence) for licence in licences)
    return facts


def _one(name: str, value: Any) -> Facts:
    return Counter({(name, str(value)): 1}) if value else Counter()
