"""Let a resume go."""

from django.db import transaction

from apps.core.services import record_audit
from apps.resumes.models import Resume, ResumeVersion
from apps.resumes.services.locks import CheckResume, accept_any_version
from apps.users.models import User


@transaction.atomic
def delete_resume(*, resume: Resume, actor: User, check: CheckResume = accept_any_version) -> None:
    """Delete it at once, with its versions and links. Its siblings in other languages stay.

    A version that an application shows stays with the application, without the resume, until that goes.

    :raises Resume.DoesNotExist: if it was deleted meanwhile
    """
    locked = Resume.objects.select_for_update().get(pk=resume.pk)
    check(locked)
    record_audit(actor=actor, action="resumes.deleted_resume", subject=locked)
    versions = list(ResumeVersion.objects.filter(resume=locked).values_list("pk", flat=True))
    locked.delete()
    ResumeVersion.objects.filter(pk__in=versions).unused().delete()
