"""One change of a resume at a time."""

from collections.abc import Callable
from uuid import UUID

from apps.core.services import take_turns
from apps.resumes.models import Resume, ResumeSection

CheckResume = Callable[[Resume], None]
CheckSection = Callable[[ResumeSection], None]


def accept_any_version(row: Resume | ResumeSection) -> None:
    """Take whatever is stored as the version to change."""


def lock_resume(*, resume: Resume, check: CheckResume = accept_any_version) -> Resume:
    """Lock the row until the end of the transaction and return it as it is now.

    :param check: what it raises stops the change
    :raises Resume.DoesNotExist: if it was deleted meanwhile
    """
    locked = Resume.objects.select_for_update(no_key=True).get(pk=resume.pk)
    check(locked)
    return locked


def lock_section(
    *, section: ResumeSection, check: CheckSection = accept_any_version
) -> tuple[Resume, ResumeSection]:
    """Lock the resume that the section stands in, and return both as they are now.

    :raises Resume.DoesNotExist: if the resume was deleted meanwhile
    :raises ResumeSection.DoesNotExist: if the section was
    """
    resume = lock_resume(resume=section.resume)
    locked = ResumeSection.objects.get(pk=section.pk, resume=resume)
    check(locked)
    return resume, locked


def take_turns_of(owner_id: UUID) -> None:
    """Let the person's other requests that make resumes wait until the end of this transaction."""
    take_turns(f"resumes.of:{owner_id}")
