"""Put the sections in another order."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.resumes.models import Resume, ResumeSection
from apps.resumes.services.locks import CheckResume, accept_any_version, lock_resume
from apps.resumes.services.versions.change import note_change


class SectionsChanged(DomainError):
    """The order does not name each section once: one was added or removed meanwhile."""

    code = "sections_changed"
    message = _("The parts of this resume are not the same any more. Please open it again.")


@transaction.atomic
def reorder_sections(
    *, resume: Resume, section_ids: Sequence[UUID], check: CheckResume = accept_any_version
) -> Resume:
    """Let the sections stand in this order.

    :param section_ids: all of them, each once
    :raises SectionsChanged: if they are not
    """
    locked = lock_resume(resume=resume, check=check)
    known = list(ResumeSection.objects.filter(resume=locked).values_list("pk", flat=True))
    if sorted(section_ids) != sorted(known):
        raise SectionsChanged(field="sections")
    for position, section_id in enumerate(section_ids):
        # Without `updated_at`: who edits a section that moved meanwhile has still its newest version.
        ResumeSection.objects.filter(pk=section_id).exclude(position=position).update(position=position)
    note_change(resume=locked)
    return locked
