"""A resume as JSON Resume."""

from collections.abc import Callable, Mapping
from typing import Any

from apps.resumes.enums import SectionType
from apps.resumes.models.content import (
    ContactContent,
    EducationContent,
    ExperienceContent,
    ProjectsContent,
    ResumeData,
    SkillsContent,
    SummaryContent,
)
from apps.resumes.services.formats.json_resume.own import OWN, SCHEMA, VERSION
from apps.resumes.services.formats.names import name_language, name_licence
from apps.resumes.services.formats.outline import write_outline

Document = dict[str, Any]


def to_json_resume(data: ResumeData) -> Document:
    """The resume as JSON Resume 1.0.0; members that would be empty are left out."""
    document: Document = {"$schema": SCHEMA, "basics": {}}
    for section in data.sections:
        write = WRITERS.get(section.type)
        if write:
            write(document, section.content, data.language)
    return _said(document) | {"meta": {"version": VERSION, OWN: write_outline(data)}}


def _said(value: Document) -> Document:
    return {name: each for name, each in value.items() if each not in ("", None, [], {}, ())}


def _write_contact(document: Document, content: ContactContent, _language: str) -> None:
    document["basics"] |= _said(
        {
            "name": content.name,
            "email": content.email,
            "phone": content.phone,
            "location": _said({"city": content.city, "countryCode": content.country}),
            "profiles": [_said({"network": each.label, "url": each.url}) for each in content.links],
        }
    )


def _write_summary(document: Document, content: SummaryContent, _language: str) -> None:
    raw = content.model_dump(mode="json", exclude={"headline", "text"})
    own = {
        "availableFrom": raw["available_from"],
        "hoursMin": raw["hours_min"],
        "hoursMax": raw["hours_max"],
        "availability": raw["availability"],
        "rightToWork": raw["right_to_work"],
    }
    document["basics"] |= _said({"label": content.headline, "summary": content.text, OWN: _said(own)})


def _write_experience(document: Document, content: ExperienceContent, _language: str) -> None:
    document["work"] = [
        _said(
            {
                "name": each.organization,
                "position": each.position,
                "location": each.city,
                "startDate": each.start,
                "endDate": each.end,
                "summary": each.text,
                "highlights": list(each.highlights),
                OWN: {"isCurrent": each.is_current},
            }
        )
        for each in content.items
    ]


def _write_education(document: Document, content: EducationContent, _language: str) -> None:
    document["education"] = [
        _said(
            {
                "institution": each.institution,
                "area": each.title,
                "startDate": each.start,
                "endDate": each.end,
                "courses": each.text.split("\n") if each.text else [],
                OWN: _said({"city": each.city}) | {"isFinished": each.is_finished},
            }
        )
        for each in content.items
    ]


def _write_skills(document: Document, content: SkillsContent, language: str) -> None:
    document["skills"] = [{"name": each.name} for each in content.skills]
    document["languages"] = [
        {
            "language": name_language(each.language, language),
            "fluency": each.level.value,
            OWN: {"code": each.language},
        }
        for each in content.languages
    ]
    document["certificates"] = [
        {
            "name": each.name or name_licence(each.kind, language),
            OWN: _said(
                {"kind": each.kind.value, "expiresOn": each.expires_on and each.expires_on.isoformat()}
            ),
        }
        for each in content.licences
    ]


def _write_projects(document: Document, content: ProjectsContent, _language: str) -> None:
    document["projects"] = [
        _said(
            {
                "name": each.name,
                "url": each.url,
                "startDate": each.start,
                "endDate": each.end,
                "description": each.text,
                "highlights": list(each.highlights),
            }
        )
        for each in content.items
    ]


WRITERS: Mapping[SectionType, Callable[[Document, Any, str], None]] = {
    SectionType.CONTACT: _write_contact,
    SectionType.SUMMARY: _write_summary,
    SectionType.EXPERIENCE: _write_experience,
    SectionType.EDUCATION: _write_education,
    SectionType.SKILLS: _write_skills,
    SectionType.PROJECTS: _write_projects,
}
