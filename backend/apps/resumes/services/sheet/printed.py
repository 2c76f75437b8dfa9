"""What of a resume paper can tell: two resumes that look the same are the same here."""

from apps.candidates.enums import LicenceKind, Weekday
from apps.resumes.enums import SectionType
from apps.resumes.models.content import (
    ContactContent,
    Content,
    Licence,
    ResumeData,
    SectionData,
    SkillsContent,
    SummaryContent,
)
from apps.resumes.services.sheet.person import print_contact, sort_parts
from apps.resumes.services.sheet.sections import print_section
from apps.resumes.services.sheet.wording import Wording, get_wording


def as_printed(data: ResumeData) -> ResumeData:
    """The resume as somebody finds it who reads the paper with care; it looks the same as the one that was given.

    Contact comes first (then a summary that is only a headline), empty sections are gone, so are headings and labels
    that say what stands there anyway, and the title, which is never printed. Style and template stay.
    """
    words = get_wording(data.language)
    kept = [_clean(section, words) for section in data.sections if _has_ink(section, words)]
    return data.model_copy(
        update={"title": "", "sections": tuple(sorted(kept, key=lambda each: _rank(each, words)))}
    )


def _has_ink(section: SectionData, words: Wording) -> bool:
    return section.type == SectionType.CONTACT or _is_headline(section, words) or _has_body(section, words)


def _has_body(section: SectionData, words: Wording) -> bool:
    return section.type != SectionType.CONTACT and print_section(section, words) is not None


def _is_headline(section: SectionData, words: Wording) -> bool:
    content = section.content
    return isinstance(content, SummaryContent) and bool(content.headline) and not _has_body(section, words)


def _rank(section: SectionData, words: Wording) -> int:
    if section.type == SectionType.CONTACT:
        return 0
    return 1 if _is_headline(section, words) else 2


def _clean(section: SectionData, words: Wording) -> SectionData:
    content = section.content
    has_heading = (
        bool(print_contact(content, words))
        if isinstance(content, ContactContent)
        else _has_body(section, words)
    )
    is_told = has_heading and (
        section.type == SectionType.CUSTOM or section.title != words.headings[section.type]
    )
    return section.model_copy(
        update={"title": section.title if is_told else "", "content": _clean_content(content, words)}
    )


def _clean_content(content: Content, words: Wording) -> Content:
    match content:
        case ContactContent():
            label = words.labels["link"]
            links = (
                link.model_copy(update={"label": "" if link.label == label else link.label})
                for link in content.links
            )
            return content.model_copy(update={"links": tuple(links)})
        case SummaryContent():
            days = ((day, sort_parts(content.availability.get(day, ()))) for day in Weekday)
            return content.model_copy(update={"availability": {day: parts for day, parts in days if parts}})
        case SkillsContent():
            licences = tuple(_clean_licence(each, words) for each in content.licences)
            return content.model_copy(update={"licences": licences})
    return content


def _clean_licence(licence: Licence, words: Wording) -> Licence:
    known = {name: kind for kind, name in words.licences.items()}
    if licence.name not in known:
        return licence
    return Licence(kind=LicenceKind(known[licence.name]), expires_on=licence.expires_on)
