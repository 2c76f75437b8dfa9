"""Jobs, courses and projects."""

from apps.resumes.models.content import EducationItem, ExperienceItem, ProjectItem
from apps.resumes.services.sheet.dates import DASH, print_period
from apps.resumes.services.sheet.parts import Entry
from apps.resumes.services.sheet.places import SEPARATOR, print_place
from apps.resumes.services.sheet.wording import Wording


def print_job(item: ExperienceItem, words: Wording) -> Entry:
    """A job."""
    return Entry(
        heading=item.position,
        period=print_period(item.start, item.end, words, is_current=item.is_current),
        place=print_place(item.organization, item.city, is_needed=bool(item.text)),
        paragraphs=split(item.text),
        bullets=item.highlights,
    )


def print_course(item: EducationItem, words: Wording) -> Entry:
    """A school or course; "not completed" stands behind the period."""
    remarks = [print_period(item.start, item.end, words)]
    if not item.is_finished:
        remarks.append(words.phrases["unfinished"])
    return Entry(
        heading=item.title,
        period=SEPARATOR.join(filter(None, remarks)),
        place=print_place(item.institution, item.city, is_needed=bool(item.text)),
        paragraphs=split(item.text),
    )


def print_project(item: ProjectItem, words: Wording) -> Entry:
    """A project; a dash stands for its page if a text follows that begins like one."""
    is_needed = item.text.startswith(("http://", "https://"))
    return Entry(
        heading=item.name,
        period=print_period(item.start, item.end, words),
        link=item.url or (DASH if is_needed else ""),
        paragraphs=split(item.text),
        bullets=item.highlights,
    )


def split(text: str) -> tuple[str, ...]:
    """A text of several lines as paragraphs."""
    return tuple(text.split("\n")) if text else ()
