"""A section of each type."""

from collections.abc import Mapping
from typing import Any

from apps.resumes.enums import SectionType
from apps.resumes.models.content import (
    CustomContent,
    EducationContent,
    ExperienceContent,
    ProjectsContent,
    SectionData,
    SkillsContent,
    SummaryContent,
)
from apps.resumes.services.sheet.entries import print_course, print_job, print_project, split
from apps.resumes.services.sheet.parts import Entry, SheetSection
from apps.resumes.services.sheet.person import print_availability
from apps.resumes.services.sheet.places import protect
from apps.resumes.services.sheet.skills import print_groups
from apps.resumes.services.sheet.wording import Wording


def print_section(section: SectionData, words: Wording) -> SheetSection | None:
    """The section; None if there is nothing to print in it."""
    parts = _print_content(section.content, words)
    if not any(parts.values()):
        return None
    heading, kind = print_heading(section, words)
    return SheetSection(type=section.type, heading=heading, kind=kind, **parts)


def print_heading(section: SectionData, words: Wording) -> tuple[str, str]:
    """The heading, and the kind of the section where the heading does not tell it."""
    own = words.headings[section.type]
    if not section.title or section.title == own:
        return own, ""
    is_plain = section.type == SectionType.CUSTOM and section.title not in words.headings.values()
    return protect(section.title), "" if is_plain else own


def _print_content(content: object, words: Wording) -> Mapping[str, Any]:
    match content:
        case SummaryContent():
            return {"paragraphs": split(content.text), "facts": print_availability(content, words)}
        case SkillsContent():
            bullets = tuple(skill.name for skill in content.skills)
            return {"bullets": bullets, "groups": print_groups(content, words)}
        case CustomContent():
            return {"paragraphs": split(content.text), "bullets": content.points}
    return {"entries": _print_entries(content, words)}


def _print_entries(content: object, words: Wording) -> tuple[Entry, ...]:
    match content:
        case ExperienceContent():
            return tuple(print_job(item, words) for item in content.items)
        case EducationContent():
            return tuple(print_course(item, words) for item in content.items)
        case ProjectsContent():
            return tuple(print_project(item, words) for item in content.items)
    raise TypeError(f"no section is made of {type(content).__name__}")
