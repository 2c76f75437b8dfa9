"""The parts of a resume in the XML of europass.eu."""

from apps.resumes.enums import SectionType
from apps.resumes.services.formats.europass.contact import read_contact, read_summary
from apps.resumes.services.formats.europass.others import leave_rest, read_others
from apps.resumes.services.formats.europass.own import read_own
from apps.resumes.services.formats.europass.parsing import Element, find
from apps.resumes.services.formats.europass.past import read_education, read_employment, read_projects
from apps.resumes.services.formats.europass.skills import read_skills
from apps.resumes.services.formats.sections import Part
from apps.resumes.services.formats.taking import Taker


def read_candidate(taker: Taker, root: Element) -> list[Part]:
    """What the file says, part by part."""
    profile = find(root, "CandidateProfile")
    contents = {
        SectionType.CONTACT: read_contact(taker, find(root, "CandidatePerson")),
        SectionType.SUMMARY: read_summary(taker, profile),
        SectionType.EXPERIENCE: read_employment(taker, profile),
        SectionType.EDUCATION: read_education(taker, profile),
        SectionType.SKILLS: read_skills(taker, profile),
        SectionType.PROJECTS: read_projects(taker, profile),
    }
    parts = [Part(kind, content) for kind, content in contents.items() if content is not None]
    # Our own file has its own sections in the outline, with their order.
    others = [] if read_own(root).get("sections") else read_others(taker, profile)
    leave_rest(taker, root, profile)
    return [*parts, *others]
