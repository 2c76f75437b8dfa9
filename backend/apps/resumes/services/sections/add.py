"""One more section."""

from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.resumes.enums import SectionType
from apps.resumes.models import Resume, ResumeSection
from apps.resumes.models.content.data import MOST_SECTIONS
from apps.resumes.services.locks import lock_resume
from apps.resumes.services.sections.read import read_section
from apps.resumes.services.versions.change import note_change


class SectionTypeTaken(DomainError):
    """All types but `custom` stand in a resume once."""

    code = "section_type_twice"
    message = _("A resume has each of these parts once. Only your own parts can be more than one.")


class TooManySections(DomainError):
    """A resume has at most 20 sections."""

    code = "too_many_sections"
    message = _("A resume can have 20 parts. Please take one away first.")


@transaction.atomic
def add_section(
    *,
    resume: Resume,
    type: SectionType,
    content: Any,
    title: str = "",
    is_visible: bool = True,
    position: int | None = None,
) -> ResumeSection:
    """Add a section; at the end, or before the one that stands at `position` now.

    :param content: as a client sent it, or a value of the type's class
    :raises ContentRefused: if the content is not of the type
    :raises SectionTypeTaken: if the resume has one of this type, which is not `custom`
    :raises TooManySections: if there are 20
    :raises ResumeTooLarge: if the resume would be above 200 kB
    """
    data = read_section(type=type, title=title, content=content)
    locked = lock_resume(resume=resume)
    rows = ResumeSection.objects.filter(resume=locked)
    count = _check_room(locked, type)
    place = count if position is None else min(position, count)
    rows.filter(position__gte=place).update(position=F("position") + 1)
    section = ResumeSection.objects.create(
        resume=locked,
        type=type,
        title=data.title,
        position=place,
        is_visible=is_visible,
        content=data.content.model_dump(mode="json"),
    )
    note_change(resume=locked)
    return section


def _check_room(locked: Resume, type: SectionType) -> int:
    """Count what is there.

    :raises SectionTypeTaken: if it may not be there twice
    :raises TooManySections: if there is no room
    """
    types = list(ResumeSection.objects.filter(resume=locked).values_list("type", flat=True))
    if type != SectionType.CUSTOM and type in types:
        raise SectionTypeTaken(field="type")
    if len(types) >= MOST_SECTIONS:
        raise TooManySections
    return len(types)
