"""Skills, languages and certificates."""

import re
from collections.abc import Mapping
from typing import Any

from apps.candidates.enums import LicenceKind
from apps.resumes.models.content import Language, Licence, Skill, SkillsContent
from apps.resumes.services.formats.json_resume.basics import get_part
from apps.resumes.services.formats.json_resume.items import list_items
from apps.resumes.services.formats.json_resume.own import OWN
from apps.resumes.services.formats.names import find_language, find_licence
from apps.resumes.services.formats.taking import Taker
from apps.resumes.services.formats.unread import WhyUnread

LEVEL = re.compile(r"\b([ABC][12])\b", re.IGNORECASE)


def read_skills(taker: Taker, document: Mapping[str, Any], _own: Mapping[str, Any]) -> SkillsContent | None:
    """All three in one section."""
    raw = {
        "skills": _read_names(taker, document),
        "languages": _read_languages(taker, document),
        "licences": _read_licences(taker, document),
    }
    return taker.take(SkillsContent, raw, "/skills")


def _read_names(taker: Taker, document: Mapping[str, Any]) -> list[Skill]:
    """A skill, and its keywords as skills: they are what somebody can do."""
    found: list[Skill | None] = []
    for pointer, item in list_items(taker, document, "skills"):
        taker.leave_rest(pointer, item, "name", "keywords")
        names = [taker.text(f"{pointer}/name", item.get("name", ""))]
        names += taker.texts(f"{pointer}/keywords", item.get("keywords", []))
        found += [taker.take(Skill, {"name": each}, pointer) for each in names if each]
    return [each for each in found if each is not None]


def _read_languages(taker: Taker, document: Mapping[str, Any]) -> list[Language]:
    """Those with a level of the CEFR. "Fluent" is no level: what somebody can do is not ours to guess."""
    found: dict[str, Language] = {}
    for pointer, item in list_items(taker, document, "languages"):
        name = taker.text(f"{pointer}/language", item.get("language", ""))
        level = LEVEL.search(taker.text(f"{pointer}/fluency", item.get("fluency", "")))
        said = get_part(item, OWN).get("code")
        code = said if isinstance(said, str) else find_language(name)
        if not code or not level or code in found:
            taker.leave(pointer, item, WhyUnread.NOT_UNDERSTOOD)
            continue
        language = taker.take(Language, {"language": code, "level": level[1].upper()}, pointer)
        if language is not None:
            found[code] = language
    return list(found.values())


def _read_licences(taker: Taker, document: Mapping[str, Any]) -> list[Licence]:
    """Certificates; those that we know by name get their kind. The standard's date is the day of issue: left."""
    found = []
    for pointer, item in list_items(taker, document, "certificates"):
        name = taker.text(f"{pointer}/name", item.get("name", ""))
        own = get_part(item, OWN)
        kind = own.get("kind") or find_licence(name) or LicenceKind.OTHER
        raw = {
            "kind": kind,
            "name": name if kind == LicenceKind.OTHER else "",
            "expires_on": own.get("expiresOn"),
        }
        taker.leave_rest(pointer, item, "name", OWN)
        found.append(taker.take(Licence, raw, pointer))
    return [each for each in found if each is not None]
