"""Say something else in a resume, as a whole."""

from django.db import transaction

from apps.core.services import record_audit
from apps.resumes.enums import VersionReason
from apps.resumes.models import Resume
from apps.resumes.models.content import ResumeData
from apps.resumes.services.locks import CheckResume, accept_any_version, lock_resume
from apps.resumes.services.put import put_data
from apps.resumes.services.versions.keep import keep_version
from apps.users.models import User


@transaction.atomic
def write_data(
    *,
    resume: Resume,
    data: ResumeData,
    actor: User,
    reason: VersionReason = VersionReason.SAVED,
    check: CheckResume = accept_any_version,
) -> Resume:
    """Replace the whole resume, hidden sections too; what it said before is a version. An empty title changes none.

    :raises ResumeTooLarge: above 200 kB
    :raises ColorTooPale: if the color cannot be read on white
    :raises LanguageTaken: if the resume has a sibling in that language
    :raises Resume.DoesNotExist: if it was deleted meanwhile
    """
    locked = lock_resume(resume=resume, check=check)
    keep_version(resume=locked)
    put_data(locked, data, [(section, True) for section in data.sections])
    record_audit(
        actor=actor, action="resumes.replaced_resume", subject=locked, detail={"reason": reason.value}
    )
    keep_version(resume=locked, reason=reason)
    return locked
