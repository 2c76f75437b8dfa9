"""A part of a resume in a few words."""

from dataclasses import dataclass
from uuid import UUID

from apps.resumes.enums import SectionType
from apps.resumes.models import ResumeSection
from apps.resumes.models.content import (
    ContactContent,
    Content,
    CustomContent,
    EducationContent,
    ExperienceContent,
    ProjectsContent,
    SkillsContent,
    SummaryContent,
)
from apps.web.api.jobs.words.languages import say_language


@dataclass(frozen=True)
class SaidPart:
    """What the list of parts says about one."""

    id: UUID
    heading: str
    is_hidden: bool
    says: str


def say_part(section: ResumeSection) -> SaidPart:
    """Describe it."""
    heading = section.title or str(SectionType(section.type).label)
    return SaidPart(section.pk, heading, not section.is_visible, _begin(section.data.content))


def _begin(content: Content) -> str:
    match content:
        case ContactContent():
            return content.name
        case SkillsContent():
            return ", ".join(_name_skills(content))
        case SummaryContent() | CustomContent():
            return _begin_of_text(content)
        case _:
            return ", ".join(_name_items(content))


def _begin_of_text(content: SummaryContent | CustomContent) -> str:
    above = content.headline if isinstance(content, SummaryContent) else ", ".join(content.points)
    return above or content.text


def _name_items(content: ExperienceContent | EducationContent | ProjectsContent) -> list[str]:
    if isinstance(content, ExperienceContent):
        return [item.position for item in content.items]
    if isinstance(content, EducationContent):
        return [item.title for item in content.items]
    return [item.name for item in content.items]


def _name_skills(content: SkillsContent) -> list[str]:
    languages = [f"{say_language(each.language)} {each.level}" for each in content.languages]
    return [*(skill.name for skill in content.skills), *languages]
