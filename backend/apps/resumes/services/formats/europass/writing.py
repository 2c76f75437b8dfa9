"""A resume as Europass XML."""

from collections.abc import Callable, Mapping
from typing import Any

from lxml import etree

from apps.resumes.enums import SectionType
from apps.resumes.models.content import ContactContent, CustomContent, ResumeData
from apps.resumes.services.formats.europass.history import write_education, write_employment, write_projects
from apps.resumes.services.formats.europass.namespaces import CANDIDATE, HR, PREFIXES
from apps.resumes.services.formats.europass.person import write_person, write_summary
from apps.resumes.services.formats.europass.qualified import write_skills
from apps.resumes.services.formats.europass.rich import write_rich
from apps.resumes.services.formats.europass.tree import Element, add, add_own, add_told
from apps.resumes.services.formats.outline import write_outline

SCHEMA = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
# In the order in which Europass writes the parts of a profile.
WRITERS: Mapping[SectionType, Callable[[Element, Any], None]] = {
    SectionType.SUMMARY: write_summary,
    SectionType.EXPERIENCE: write_employment,
    SectionType.EDUCATION: write_education,
    SectionType.SKILLS: write_skills,
    SectionType.PROJECTS: write_projects,
}


def to_europass(data: ResumeData) -> bytes:
    """The resume as XML of europass.eu, UTF-8.

    The schema (`Candidate.xsd`) cannot be had where its address says, so files of europass.eu were the pattern; the
    file was not tried on europass.eu itself.
    """
    place = {SCHEMA: f"{CANDIDATE} Candidate.xsd"}
    root = etree.Element(f"{{{CANDIDATE}}}Candidate", place, PREFIXES)  # type: ignore[arg-type]  # stubs without default
    add(
        root,
        HR,
        "DocumentID",
        schemeName="DocumentIdentifier",
        schemeAgencyName="EUROPASS",
        schemeVersionID="4.0",
    )
    contents = {section.type: section.content for section in data.sections}
    person, contact = add(root, CANDIDATE, "CandidatePerson"), contents.get(SectionType.CONTACT)
    if isinstance(contact, ContactContent):
        write_person(person, contact)
    profile = add(root, CANDIDATE, "CandidateProfile", languageCode=data.language.value)
    for kind, write in WRITERS.items():
        if kind in contents:
            write(profile, contents[kind])
    _write_others(profile, data)
    add_own(root, **write_outline(data))
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written


def _write_others(profile: Element, data: ResumeData) -> None:
    """Write sections of one's own, for others; we read ours from the outline."""
    others = add(profile, CANDIDATE, "Others")
    for section in data.sections:
        if isinstance(section.content, CustomContent):
            other = add(others, CANDIDATE, "Other")
            add(other, CANDIDATE, "Title", section.title)
            add_told(
                other, CANDIDATE, "Description", write_rich(section.content.text, section.content.points)
            )
