"""Hold on to what others get to read."""

from django.db import transaction

from apps.core.services import record_audit
from apps.resumes.enums import VersionReason
from apps.resumes.models import Resume, ResumeVersion
from apps.resumes.services.contents import read_data
from apps.resumes.services.locks import lock_resume
from apps.resumes.services.versions.keep import add_version, measure
from apps.users.models import User


@transaction.atomic
def freeze_resume(*, resume: Resume, actor: User, reason: VersionReason) -> ResumeVersion:
    """Return a version with what the resume shows now, for others to read. The same content is the same version.

    The owner's title and what they hide are not in it. Refer to it (foreign key, PROTECT) in the same transaction:
    a version that no row refers to goes when it is old.

    :raises Resume.DoesNotExist: if it was deleted meanwhile
    """
    locked = lock_resume(resume=resume)
    data = read_data(resume=locked).model_copy(update={"title": ""})
    same = ResumeVersion.objects.filter(resume=locked, sha256=measure(data, None)).frozen().first()
    version = same or add_version(locked, data, None, reason)
    record_audit(
        actor=actor,
        action="resumes.froze_resume",
        subject=locked,
        detail={"version": str(version.pk), "reason": reason.value},
    )
    return version
