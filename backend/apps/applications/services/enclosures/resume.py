"""Send a resume along."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.resumes.enums import VersionReason
from apps.resumes.models import Resume
from apps.resumes.services import freeze_resume
from apps.users.models import User


class ResumeNotFound(DomainError):
    """It is not there, or somebody else's."""

    code, status = "resume_not_found", 400
    message = _("We cannot find this resume. Please choose one of yours.")


def freeze_chosen(*, resume_id: UUID | None, user: User) -> UUID | None:
    """Freeze the person's own resume as it is now and return the id of that version; None if none was chosen.

    :raises ResumeNotFound: if it is not there, or somebody else's
    """
    if resume_id is None:
        return None
    resume = Resume.objects.filter(owner=user, pk=resume_id).first()
    if resume is None:
        raise ResumeNotFound(field="resume")
    return freeze_resume(resume=resume, actor=user, reason=VersionReason.APPLIED).pk
