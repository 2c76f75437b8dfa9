"""Achievements, in the XML of Cedefop: each kind under its own heading."""

from apps.resumes.enums import SectionType
from apps.resumes.models.content import CustomContent
from apps.resumes.services.formats.europass.parsing import Element, find_all, read, say
from apps.resumes.services.formats.europass.rich import read_rich
from apps.resumes.services.formats.sections import Part
from apps.resumes.services.formats.taking import Taker
from apps.resumes.services.formats.unread import WhyUnread

PATH = "/SkillsPassport/LearnerInfo/AchievementList"


def read_achievements(taker: Taker, learner: Element | None) -> list[Part]:
    """One section for each; people who vouch for somebody, and annexes, are not taken."""
    parts = []
    for achievement in find_all(learner, "AchievementList", "Achievement"):
        heading = read(achievement, "Title", "Label")
        if read(achievement, "Title", "Code") == "references":
            taker.leave(PATH, say(achievement), WhyUnread.OTHER_PERSON)
            continue
        text, points = read_rich(read(achievement, "Description"))
        content = taker.take(CustomContent, {"text": text, "points": points}, PATH)
        if content is not None:
            parts.append(Part(SectionType.CUSTOM, content, heading[:120] or "Achievements"))
    for name in ("DocumentationList", "ReferenceTo"):
        for element in find_all(learner, name):
            taker.leave(f"/SkillsPassport/LearnerInfo/{name}", say(element))
    return parts
