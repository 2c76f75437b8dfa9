"""The parts of a resume in the XML of Cedefop (SkillsPassport 3, until 2020)."""

from typing import Any

from apps.resumes.enums import SectionType
from apps.resumes.models.content import (
    ContactContent,
    EducationContent,
    EducationItem,
    ExperienceContent,
    ExperienceItem,
    SummaryContent,
)
from apps.resumes.services.formats.europass.abilities import read_abilities
from apps.resumes.services.formats.europass.achieved import read_achievements
from apps.resumes.services.formats.europass.parsing import Element, find, find_all, read, say
from apps.resumes.services.formats.europass.past import number, take_items
from apps.resumes.services.formats.europass.rich import read_rich
from apps.resumes.services.formats.phones import read_phone
from apps.resumes.services.formats.sections import Part
from apps.resumes.services.formats.taking import Taker
from apps.resumes.services.formats.unread import WhyUnread

LEARNER = "/SkillsPassport/LearnerInfo"


def read_passport(taker: Taker, root: Element) -> list[Part]:
    """What the file says, part by part."""
    learner = find(root, "LearnerInfo")
    headline = {"headline": read(learner, "Headline", "Description", "Label")}
    contents = {
        SectionType.CONTACT: _read_contact(taker, find(learner, "Identification")),
        SectionType.SUMMARY: taker.take(SummaryContent, headline, f"{LEARNER}/Headline"),
        SectionType.EXPERIENCE: _read_work(taker, learner),
        SectionType.EDUCATION: _read_schools(taker, learner),
        SectionType.SKILLS: read_abilities(taker, find(learner, "Skills")),
    }
    parts = [Part(kind, content) for kind, content in contents.items() if content is not None]
    return [*parts, *read_achievements(taker, learner)]


def _read_contact(taker: Taker, person: Element | None) -> ContactContent | None:
    """Name and ways to reach somebody; birth date, nationality, sex and photo stay behind."""
    for name in ("Demographics", "Photo"):
        asked = find(person, name)
        if asked is not None:
            told = say(asked) if name == "Demographics" else "photo"
            taker.leave(f"{LEARNER}/Identification/{name}", told, WhyUnread.NOT_ASKED)
    ways = find(person, "ContactInfo")
    country = read(ways, "Address", "Contact", "Country", "Code").upper()
    phone = read(ways, "TelephoneList", "Telephone", "Contact")
    street = read(ways, "Address", "Contact", "AddressLine")
    taker.leave(f"{LEARNER}/Identification/ContactInfo/Address", street)
    names = (read(person, "PersonName", "FirstName"), read(person, "PersonName", "Surname"))
    raw: dict[str, Any] = {
        "name": " ".join(filter(None, names)),
        "email": read(ways, "Email", "Contact"),
        "phone": read_phone(taker, f"{LEARNER}/Identification/ContactInfo/TelephoneList", phone, country),
        "city": read(ways, "Address", "Contact", "Municipality"),
        "country": country,
        "links": [{"url": read(each, "Contact")} for each in find_all(ways, "WebsiteList", "Website")],
    }
    return taker.take(ContactContent, raw, f"{LEARNER}/Identification") if any(raw.values()) else None


def _read_work(taker: Taker, learner: Element | None) -> ExperienceContent | None:
    items = []
    path = f"{LEARNER}/WorkExperienceList"
    for pointer, work in number(find_all(learner, "WorkExperienceList", "WorkExperience"), path):
        text, points = read_rich(read(work, "Activities"))
        organization, title = read(work, "Employer", "Name"), read(work, "Position", "Label")
        raw = {
            "position": title or organization,
            "organization": organization if title else "",
            "city": read(work, "Employer", "ContactInfo", "Address", "Contact", "Municipality"),
            "is_current": read(work, "Period", "Current") == "true",
            "text": text,
            "highlights": points,
            **_read_period(work),
        }
        items.append(taker.take(ExperienceItem, raw, pointer))
    return take_items(taker, ExperienceContent, items, path)


def _read_schools(taker: Taker, learner: Element | None) -> EducationContent | None:
    items = []
    path = f"{LEARNER}/EducationList"
    for pointer, school in number(find_all(learner, "EducationList", "Education"), path):
        text, points = read_rich(read(school, "Activities"))
        institution, title = read(school, "Organisation", "Name"), read(school, "Title")
        raw = {
            "title": title or institution,
            "institution": institution if title else "",
            "city": read(school, "Organisation", "ContactInfo", "Address", "Contact", "Municipality"),
            "is_finished": read(school, "Period", "Current") != "true",
            "text": "\n".join(filter(None, [text, *points])),
            **_read_period(school),
        }
        items.append(taker.take(EducationItem, raw, pointer))
    return take_items(taker, EducationContent, items, path)


def _read_period(item: Element) -> dict[str, str]:
    """Begin and end: attributes, the month with hyphens before it (xs:gMonth)."""
    return {"start": _read_date(find(item, "Period", "From")), "end": _read_date(find(item, "Period", "To"))}


def _read_date(date: Element | None) -> str:
    year, month = (date.get("year", ""), date.get("month", "")) if date is not None else ("", "")
    month = month.strip("-").zfill(2) if month.strip("-") else ""
    return "-".join(filter(None, (year, month)))
