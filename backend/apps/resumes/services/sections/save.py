"""Say something else in a section."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from apps.resumes.enums import SectionType
from apps.resumes.models import ResumeSection
from apps.resumes.services.locks import CheckSection, accept_any_version, lock_section
from apps.resumes.services.sections.read import read_section
from apps.resumes.services.versions.change import note_change


@transaction.atomic
def save_section(
    *, section: ResumeSection, changes: Mapping[str, Any], check: CheckSection = accept_any_version
) -> ResumeSection:
    """Save these of `title`, `content` and `is_visible`; the content is replaced whole. What it said is a version.

    :param check: called with the locked row before anything is written; what it raises stops the write
    :raises ContentRefused: if the content is not of the section's type
    :raises ResumeTooLarge: if the resume would be above 200 kB
    :raises ResumeSection.DoesNotExist: if it was removed meanwhile
    """
    resume, locked = lock_section(section=section, check=check)
    data = read_section(
        type=SectionType(locked.type),
        title=changes.get("title", locked.title),
        content=changes.get("content", locked.content),
    )
    locked.title, locked.content = data.title, data.content.model_dump(mode="json")
    locked.is_visible = changes.get("is_visible", locked.is_visible)
    locked.save()
    note_change(resume=resume)
    return locked
