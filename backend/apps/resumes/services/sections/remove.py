"""Take a section away."""

from django.db import transaction
from django.db.models import F

from apps.resumes.models import ResumeSection
from apps.resumes.services.locks import CheckSection, accept_any_version, lock_section
from apps.resumes.services.versions.change import note_change


@transaction.atomic
def remove_section(*, section: ResumeSection, check: CheckSection = accept_any_version) -> None:
    """Remove the section; an older version still has it.

    :raises ResumeSection.DoesNotExist: if it was removed meanwhile
    """
    resume, locked = lock_section(section=section, check=check)
    locked.delete()
    later = ResumeSection.objects.filter(resume=resume, position__gt=locked.position)
    later.update(position=F("position") - 1)
    note_change(resume=resume)
