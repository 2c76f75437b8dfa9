"""A whole resume, part by part."""

from apps.resumes.enums import SectionType
from apps.resumes.models.content import ContactContent, ResumeData, SectionData, SummaryContent
from apps.resumes.services.sheet.parts import Fact, Sheet
from apps.resumes.services.sheet.person import print_contact
from apps.resumes.services.sheet.places import SEPARATOR
from apps.resumes.services.sheet.sections import print_heading, print_section
from apps.resumes.services.sheet.wording import Wording, get_wording


def lay_out(data: ResumeData, *, with_contact: bool = True) -> Sheet:
    """What stands on paper, in the language of the resume.

    Without contact, the name and the headline stay; nothing else about the person's whereabouts does.
    """
    words = get_wording(data.language)
    contact = find_content(data, ContactContent)
    summary = find_content(data, SummaryContent)
    facts = print_contact(contact, words) if contact and with_contact else ()
    printed = [print_section(section, words) for section in data.sections if not _is_head(section)]
    return Sheet(
        language=data.language,
        heading=contact.name if contact else words.document,
        name=contact.name if contact else "",
        headline=summary.headline if summary else "",
        contact_heading=_print_contact_heading(data, facts, words),
        contact=facts,
        sections=tuple(section for section in printed if section),
    )


def find_content[Kind: (ContactContent, SummaryContent)](data: ResumeData, kind: type[Kind]) -> Kind | None:
    """The content of the one section of its kind, if there is one."""
    found = (section.content for section in data.sections if isinstance(section.content, kind))
    return next(found, None)


def _is_head(section: SectionData) -> bool:
    return section.type == SectionType.CONTACT


def _print_contact_heading(data: ResumeData, facts: tuple[Fact, ...], words: Wording) -> str:
    """Ways to reach somebody explain themselves: only an own heading is printed."""
    section = next(filter(_is_head, data.sections), None)
    if not section or not facts:
        return ""
    heading, kind = print_heading(section, words)
    return SEPARATOR.join((heading, kind)) if kind else ""
