"""Skills, languages and driving licences, in the XML of Cedefop."""

import re

from apps.candidates.enums import LicenceKind
from apps.resumes.models.content import Language, Licence, Skill, SkillsContent
from apps.resumes.services.formats.europass.parsing import Element, find, find_all, read, say
from apps.resumes.services.formats.europass.past import number
from apps.resumes.services.formats.europass.qualified import DRIVING
from apps.resumes.services.formats.europass.rich import read_rich
from apps.resumes.services.formats.names import find_language_short
from apps.resumes.services.formats.taking import Taker
from apps.resumes.services.formats.unread import WhyUnread

SKILLS = "/SkillsPassport/LearnerInfo/Skills"
KINDS = ("Communication", "Organisational", "JobRelated", "Computer", "Other")
LEVEL = re.compile(r"^[ABC][12]$")


def read_abilities(taker: Taker, skills: Element | None) -> SkillsContent | None:
    """All three in one section."""
    raw = {
        "skills": _read_names(taker, skills),
        "languages": _read_languages(taker, skills),
        "licences": _read_driving(taker, skills),
    }
    return taker.take(SkillsContent, raw, SKILLS)


def _read_names(taker: Taker, skills: Element | None) -> list[Skill]:
    """A line or point of each kind is a skill."""
    names = []
    for kind in KINDS:
        text, points = read_rich(read(skills, kind, "Description"))
        names += [*text.split("\n"), *points]
    found = (taker.take(Skill, {"name": each.strip()}, SKILLS) for each in names if each.strip())
    return [each for each in found if each is not None]


def _read_languages(taker: Taker, skills: Element | None) -> list[Language]:
    """Foreign languages by their lowest level; a mother tongue has none in the file, so it is listed."""
    tongues = find(skills, "Linguistic", "MotherTongueList")
    if tongues is not None:
        taker.leave(f"{SKILLS}/Linguistic/MotherTongueList", say(tongues), WhyUnread.NOT_UNDERSTOOD)
    found: dict[str, Language] = {}
    foreign = find_all(skills, "Linguistic", "ForeignLanguageList", "ForeignLanguage")
    for pointer, each in number(foreign, f"{SKILLS}/Linguistic/ForeignLanguageList/ForeignLanguage"):
        code = find_language_short(read(each, "Description", "Code"))
        proficiency = find(each, "ProficiencyLevel")
        scores = [read(score) for score in proficiency] if proficiency is not None else []
        levels = [score for score in scores if LEVEL.match(score)]
        if not code or not levels or code in found:
            taker.leave(pointer, say(each), WhyUnread.NOT_UNDERSTOOD)
            continue
        language = taker.take(Language, {"language": code, "level": min(levels)}, pointer)
        if language is not None:
            found[code] = language
    return list(found.values())


def _read_driving(taker: Taker, skills: Element | None) -> list[Licence]:
    found = []
    for licence in find_all(skills, "Driving", "Description", "Licence"):
        kind = DRIVING + read(licence).lower()
        known = kind in LicenceKind.values
        raw = {"kind": kind} if known else {"kind": LicenceKind.OTHER, "name": read(licence)}
        found.append(taker.take(Licence, raw, f"{SKILLS}/Driving"))
    return [each for each in found if each is not None]
