"""Work, schools and projects, for Europass."""

from apps.resumes.models.content import EducationContent, ExperienceContent, ProjectsContent
from apps.resumes.services.formats.europass.namespaces import CANDIDATE, EURES, HR, OA
from apps.resumes.services.formats.europass.person import write_address
from apps.resumes.services.formats.europass.rich import write_rich
from apps.resumes.services.formats.europass.tree import (
    Element,
    add,
    add_date,
    add_own,
    add_period,
    add_told,
)


def write_employment(profile: Element, content: ExperienceContent) -> None:
    """Write jobs."""
    history = add(profile, CANDIDATE, "EmploymentHistory")
    for job in content.items:
        employer = add(history, CANDIDATE, "EmployerHistory")
        add_told(employer, HR, "OrganizationName", job.organization)
        position = add(employer, CANDIDATE, "PositionHistory")
        add(position, CANDIDATE, "PositionTitle", job.position, typeCode="FREETEXT")
        period = add(position, EURES, "EmploymentPeriod")
        add_date(period, EURES, "StartDate", job.start)
        add_date(period, EURES, "EndDate", job.end)
        add(period, HR, "CurrentIndicator", str(job.is_current).lower())
        add_told(position, OA, "Description", write_rich(job.text, job.highlights))
        add_told(position, CANDIDATE, "City", job.city)


def write_education(profile: Element, content: EducationContent) -> None:
    """Write schools and courses. "Ongoing" of Europass is not "not finished", so that is our own."""
    history = add(profile, CANDIDATE, "EducationHistory")
    for course in content.items:
        attendance = add(history, CANDIDATE, "EducationOrganizationAttendance")
        add_told(attendance, HR, "OrganizationName", course.institution)
        if course.city:
            write_address(add(attendance, CANDIDATE, "OrganizationContact"), course.city)
        period = add(attendance, CANDIDATE, "AttendancePeriod")
        add_date(period, CANDIDATE, "StartDate", course.start)
        add_date(period, CANDIDATE, "EndDate", course.end)
        add(period, CANDIDATE, "Ongoing", str(not course.is_finished and not course.end).lower())
        degree = add(attendance, CANDIDATE, "EducationDegree")
        add(degree, HR, "DegreeName", course.title)
        add_told(degree, CANDIDATE, "OccupationalSkillsCovered", write_rich(course.text))
        add_own(attendance, is_finished=course.is_finished)


def write_projects(profile: Element, content: ProjectsContent) -> None:
    """Write projects."""
    projects = add(profile, CANDIDATE, "Projects")
    for each in content.items:
        project = add(projects, CANDIDATE, "Project")
        add(project, CANDIDATE, "Title", each.name)
        add_period(project, each.start, each.end)
        add_told(project, CANDIDATE, "Description", write_rich(each.text, each.highlights))
        add_told(project, CANDIDATE, "Link", each.url)
