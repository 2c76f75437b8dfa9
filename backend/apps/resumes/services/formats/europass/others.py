"""What a resume of ours has no part for, in the XML of europass.eu."""

from apps.resumes.enums import SectionType
from apps.resumes.models.content import CustomContent
from apps.resumes.services.formats.europass.parsing import Element, find, find_all, name_of, read, say
from apps.resumes.services.formats.europass.past import PROFILE
from apps.resumes.services.formats.europass.rich import read_rich
from apps.resumes.services.formats.sections import Part
from apps.resumes.services.formats.taking import Taker
from apps.resumes.services.formats.unread import WhyUnread

# List, its entries, and the heading that they get here.
LISTS = (
    ("HobbiesAndInterests", "HobbyOrInterest", "Interests"),
    ("CourseCertifications", "CourseCertification", "Courses"),
    ("PublicationHistory", "Publication", "Publications"),
    ("NetworksAndMemberships", "NetworkOrMembership", "Memberships"),
)
NOT_ASKED = ("BirthDate", "BirthPlace", "NationalityCode", "GenderCode", "Visa", "MaritalStatus")
READ_OF_PERSON = ("PersonName", "Communication", "more")
READ = (
    *("ID", "ExecutiveSummary", "EmploymentHistory", "EducationHistory", "Licenses", "Certifications"),
    *("PersonQualifications", "Projects", "VoluntaryWorks", "Skills", "DigitalSkills", "Others", "more"),
    *(name for name, _entry, _heading in LISTS),
)


def read_others(taker: Taker, profile: Element | None) -> list[Part]:
    """Each list under its heading, and each section that somebody made up under theirs."""
    parts = []
    for name, entry, heading in LISTS:
        points = [_tell(each) for each in find_all(profile, name, entry)]
        content = taker.take(
            CustomContent, {"points": [each for each in points if each]}, f"{PROFILE}/{name}"
        )
        if content is not None and content.points:
            parts.append(Part(SectionType.CUSTOM, content, heading))
    for other in find_all(profile, "Others", "Other"):
        text, points = read_rich(read(other, "Description"))
        content = taker.take(CustomContent, {"text": text, "points": points}, f"{PROFILE}/Others")
        if content is not None:
            parts.append(Part(SectionType.CUSTOM, content, read(other, "Title")[:120] or "Other"))
    return parts


def _tell(element: Element) -> str:
    text, points = read_rich(read(element, "Description"))
    said = [read(element, "Title"), " ".join(text.split("\n")), *points]
    return ": ".join(dict.fromkeys(each for each in said if each))


def leave_rest(taker: Taker, root: Element, profile: Element | None) -> None:
    """List what nobody read; mother tongue has no level, so it is listed, too."""
    person = find(root, "CandidatePerson")
    for child in person if person is not None else ():
        name = name_of(child)
        if name not in READ_OF_PERSON:
            why = WhyUnread.NOT_ASKED if name in NOT_ASKED else WhyUnread.NOT_UNDERSTOOD
            taker.leave(f"/Candidate/CandidatePerson/{name}", say(child), why)
    for child in profile if profile is not None else ():
        name = name_of(child)
        if name == "Attachment":
            taker.leave(f"{PROFILE}/{name}", read(child, "FileName") or "photo", WhyUnread.NOT_ASKED)
        elif name not in READ:
            why = WhyUnread.OTHER_PERSON if name == "EmploymentReferences" else WhyUnread.NO_PLACE
            taker.leave(f"{PROFILE}/{name}", say(child), why)
