"""What JSON Resume 1.0.0 says of its members: their names and kinds, as jsonresume.org/schema gives them."""

from typing import Any

DATE = {"type": "string", "pattern": r"^[12]\d{3}(-[01]\d(-[0-3]\d)?)?$"}
TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}
OWN = {r"^x-": {}}


def _one(names: str, **others: Any) -> dict[str, Any]:
    members = {name: TEXT for name in names.split()} | others
    return {"type": "object", "properties": members, "patternProperties": OWN, "additionalProperties": False}


def _many(names: str, **others: Any) -> dict[str, Any]:
    return {"type": "array", "items": _one(names, **others)}


PERIOD = {"startDate": DATE, "endDate": DATE}
# The standard allows members of one's own everywhere; here they must begin with x-, so that a slip is found.
JSON_RESUME = _one(
    "$schema",
    basics=_one(
        "name label image email phone url summary",
        location=_one("address postalCode city countryCode region"),
        profiles=_many("network username url"),
    ),
    work=_many("name location description position url summary", highlights=TEXTS, **PERIOD),
    volunteer=_many("organization position url summary", highlights=TEXTS, **PERIOD),
    education=_many("institution url area studyType score", courses=TEXTS, **PERIOD),
    awards=_many("title awarder summary", date=DATE),
    certificates=_many("name url issuer", date=DATE),
    publications=_many("name publisher url summary", releaseDate=DATE),
    skills=_many("name level", keywords=TEXTS),
    languages=_many("language fluency"),
    interests=_many("name", keywords=TEXTS),
    references=_many("name reference"),
    projects=_many(
        "name description url entity type", highlights=TEXTS, keywords=TEXTS, roles=TEXTS, **PERIOD
    ),
    meta=_one("canonical version lastModified"),
)
