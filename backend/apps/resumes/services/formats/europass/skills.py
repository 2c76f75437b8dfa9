"""Skills, languages and licences, in the XML of europass.eu."""

import re
from typing import Any

from apps.candidates.enums import LicenceKind
from apps.resumes.models.content import Language, Licence, Skill, SkillsContent
from apps.resumes.services.formats.europass.own import read_own
from apps.resumes.services.formats.europass.parsing import Element, find_all, read, say
from apps.resumes.services.formats.europass.past import PROFILE, number
from apps.resumes.services.formats.europass.qualified import DRIVING
from apps.resumes.services.formats.names import find_language_short, find_licence
from apps.resumes.services.formats.taking import Taker
from apps.resumes.services.formats.unread import WhyUnread

LEVEL = re.compile(r"^[ABC][12]$")
GROUPS = ("Skills", "DigitalSkills")


def read_skills(taker: Taker, profile: Element | None) -> SkillsContent | None:
    """All three in one section."""
    competencies = find_all(profile, "PersonQualifications", "PersonCompetency")
    raw = {
        "skills": _read_names(taker, profile, competencies),
        "languages": read_languages(taker, competencies),
        "licences": _read_licences(taker, profile),
    }
    return taker.take(SkillsContent, raw, f"{PROFILE}/PersonQualifications")


def _read_names(taker: Taker, profile: Element | None, competencies: list[Element]) -> list[Skill]:
    for group in GROUPS:
        competencies = competencies + find_all(profile, group, "SkillsGroup", "PersonCompetency")
    names = [read(each, "CompetencyName") for each in competencies if read(each, "TaxonomyID") != "language"]
    names += [read(each) for each in find_all(profile, "DigitalSkills", "DigitalSkillsGroup", "DigitalSkill")]
    found = (taker.take(Skill, {"name": each}, f"{PROFILE}/Skills") for each in names if each)
    return [each for each in found if each is not None]


def read_languages(taker: Taker, competencies: list[Element]) -> list[Language]:
    """Languages with levels: the lowest of the five, because one says no more than all of them do."""
    found: dict[str, Language] = {}
    for pointer, each in number(competencies, f"{PROFILE}/PersonQualifications/PersonCompetency"):
        if read(each, "TaxonomyID") != "language":
            continue
        code = find_language_short(read(each, "CompetencyID"))
        scores = [read(score) for score in find_all(each, "CompetencyDimension", "Score", "ScoreText")]
        levels = [score for score in scores if LEVEL.match(score)]
        if not code or not levels or code in found:
            taker.leave(pointer, say(each), WhyUnread.NOT_UNDERSTOOD)
            continue
        language = taker.take(Language, {"language": code, "level": min(levels)}, pointer)
        if language is not None:
            found[code] = language
    return list(found.values())


def _read_licences(taker: Taker, profile: Element | None) -> list[Licence]:
    written = [_read_driving(each) for each in find_all(profile, "Licenses", "License")]
    written += [_read_certificate(each) for each in find_all(profile, "Certifications", "Certification")]
    # A place is in our own files: Europass keeps driving licences apart.
    written.sort(key=lambda raw: raw.pop("place", 0) if isinstance(raw.get("place"), int) else 0)
    found = (taker.take(Licence, raw, f"{PROFILE}/Certifications") for raw in written)
    return [each for each in found if each is not None]


def _read_driving(element: Element) -> dict[str, Any]:
    category = read(element, "LicenseTypeCode")
    kind = DRIVING + category.lower()
    known = {"kind": kind} if kind in LicenceKind.values else {"kind": "other", "name": category}
    return known | read_own(element)


def _read_certificate(element: Element) -> dict[str, Any]:
    name = read(element, "CertificationName") or read(element, "Title")
    kind = find_licence(name) or LicenceKind.OTHER
    return {"kind": kind, "name": name if kind == LicenceKind.OTHER else ""} | read_own(element)
