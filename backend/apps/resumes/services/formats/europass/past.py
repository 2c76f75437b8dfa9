"""Work, schools and projects, in the XML of europass.eu."""

from collections.abc import Iterator
from typing import Any

from apps.resumes.models.content import (
    EducationContent,
    EducationItem,
    ExperienceContent,
    ExperienceItem,
    ProjectItem,
    ProjectsContent,
)
from apps.resumes.models.content.words import Value
from apps.resumes.services.formats.europass.own import read_own
from apps.resumes.services.formats.europass.parsing import Element, find, find_all, read
from apps.resumes.services.formats.europass.rich import read_rich
from apps.resumes.services.formats.months import read_month
from apps.resumes.services.formats.taking import Taker

PROFILE = "/Candidate/CandidateProfile"


def number(elements: list[Element], path: str) -> Iterator[tuple[str, Element]]:
    """Each element with its path, as XPath counts."""
    return ((f"{path}[{place}]", element) for place, element in enumerate(elements, 1))


def read_period(taker: Taker, pointer: str, period: Element | None) -> dict[str, str]:
    """Begin and end, with or without the element around the date that newer files have."""
    return {
        "start": _read_date(taker, f"{pointer}/StartDate", find(period, "StartDate")),
        "end": _read_date(taker, f"{pointer}/EndDate", find(period, "EndDate")),
    }


def _read_date(taker: Taker, pointer: str, date: Element | None) -> str:
    return read_month(taker, pointer, read(date, "FormattedDateTime") or read(date))


def read_employment(taker: Taker, profile: Element | None) -> ExperienceContent | None:
    """Jobs; an employer with several positions is several jobs."""
    items = []
    employers = find_all(profile, "EmploymentHistory", "EmployerHistory")
    for pointer, employer in number(employers, f"{PROFILE}/EmploymentHistory/EmployerHistory"):
        for position in find_all(employer, "PositionHistory"):
            items.append(taker.take(ExperienceItem, _read_job(taker, pointer, employer, position), pointer))
    return take_items(taker, ExperienceContent, items, f"{PROFILE}/EmploymentHistory")


def _read_job(taker: Taker, pointer: str, employer: Element, position: Element) -> dict[str, Any]:
    organization, title = read(employer, "OrganizationName"), read(position, "PositionTitle")
    period = find(position, "EmploymentPeriod")
    if period is None:
        period = find(employer, "EmploymentPeriod")
    current = read(period, "CurrentIndicator") or read(position, "CurrentIndicator")
    text, points = read_rich(read(position, "Description"))
    city = read(position, "City") or read(
        employer, "OrganizationContact", "Communication", "Address", "CityName"
    )
    raw: dict[str, Any] = {"organization": organization, "position": title, "city": city}
    if not title:
        raw |= {"position": organization, "organization": ""}
    raw |= read_period(taker, pointer, period)
    return raw | {"is_current": current == "true", "text": text, "highlights": points}


def read_education(taker: Taker, profile: Element | None) -> EducationContent | None:
    """Schools and courses."""
    items = []
    attended = find_all(profile, "EducationHistory", "EducationOrganizationAttendance")
    for pointer, school in number(attended, f"{PROFILE}/EducationHistory/EducationOrganizationAttendance"):
        institution = read(school, "OrganizationName")
        title = read(school, "EducationDegree", "DegreeName") or read(school, "ProgramName")
        text, points = read_rich(read(school, "EducationDegree", "OccupationalSkillsCovered"))
        period = find(school, "AttendancePeriod")
        raw = {
            "title": title or institution,
            "institution": institution if title else "",
            "city": read(school, "OrganizationContact", "Communication", "Address", "CityName"),
            "is_finished": read(period, "Ongoing") != "true",
            "text": "\n".join(filter(None, [text, *points])),
            **read_period(taker, pointer, period),
            **read_own(school),
        }
        items.append(taker.take(EducationItem, raw, pointer))
    return take_items(taker, EducationContent, items, f"{PROFILE}/EducationHistory")


def read_projects(taker: Taker, profile: Element | None) -> ProjectsContent | None:
    """Projects, and voluntary work behind them."""
    items = []
    found = find_all(profile, "Projects", "Project") + find_all(profile, "VoluntaryWorks", "VoluntaryWork")
    for pointer, project in number(found, f"{PROFILE}/Projects/Project"):
        text, points = read_rich(read(project, "Description"))
        raw = {
            "name": read(project, "Title"),
            "url": read(project, "Link"),
            "text": text,
            "highlights": points,
            **read_period(taker, pointer, find(project, "Date")),
        }
        items.append(taker.take(ProjectItem, raw, pointer))
    return take_items(taker, ProjectsContent, items, f"{PROFILE}/Projects")


def take_items[T: Value](taker: Taker, model: type[T], items: list[Any], pointer: str) -> T | None:
    """Put items that could be read into their section."""
    return taker.take(model, {"items": [each for each in items if each is not None]}, pointer)
