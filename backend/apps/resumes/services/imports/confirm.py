"""The owner looked it through: it becomes a resume."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import record_audit
from apps.resumes.enums import ImportState, VersionReason
from apps.resumes.models import Resume, ResumeImport
from apps.resumes.models.content import ResumeData
from apps.resumes.services.create import create_resume
from apps.users.models import User


class ImportNotReady(DomainError):
    """The file was not read yet, or cannot be read."""

    code = "import_not_ready"
    message = _("This file is not ready yet. Please wait until we have read it.")


class ImportConfirmed(DomainError):
    """It is a resume already."""

    code = "import_confirmed"
    message = _("You made a resume of this file already.")


@transaction.atomic
def confirm_import(*, begun: ResumeImport, data: ResumeData, actor: User) -> Resume:
    """Make a resume of what the owner says is right; what was read and not confirmed is nowhere in it.

    :param begun: one of the actor's own
    :param data: what was read, as the owner changed it
    :raises ImportNotReady: before the file was read
    :raises ImportConfirmed: the second time
    :raises TooManyResumes, ResumeTooLarge, ColorTooPale: as `create_resume`
    """
    locked = ResumeImport.objects.select_for_update(no_key=True).get(pk=begun.pk, owner=actor)
    if locked.state == ImportState.CONFIRMED:
        raise ImportConfirmed
    if locked.state != ImportState.READY:
        raise ImportNotReady
    locked.resume = create_resume(owner=actor, data=data, reason=VersionReason.IMPORTED)
    locked.state = ImportState.CONFIRMED
    # What was not confirmed goes: the file itself is among the owner's documents.
    locked.data, locked.fields, locked.unread, locked.not_taken = None, [], [], []
    locked.save()
    record_audit(actor=actor, action="resumes.confirmed_import", subject=locked)
    return locked.resume
