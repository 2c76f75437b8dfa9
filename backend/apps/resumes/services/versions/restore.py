"""Go back."""

from django.db import transaction

from apps.core.services import record_audit
from apps.resumes.enums import VersionReason
from apps.resumes.models import Resume, ResumeVersion
from apps.resumes.models.content import ResumeData
from apps.resumes.models.content.data import MOST_SECTIONS
from apps.resumes.services.contents import HiddenSection, arrange, read_state
from apps.resumes.services.locks import CheckResume, accept_any_version, lock_resume
from apps.resumes.services.put import put_data
from apps.resumes.services.versions.keep import keep_version
from apps.users.models import User


@transaction.atomic
def restore_version(
    *, resume: Resume, version: ResumeVersion, actor: User, check: CheckResume = accept_any_version
) -> Resume:
    """Let the resume say what it said then; what it says now stays as a version.

    A version that others read has nothing that was hidden; then what is hidden now stays, unless it is shown again.

    :param version: of this resume
    :raises LanguageTaken: if it was in another language then, which a sibling has now
    :raises Resume.DoesNotExist: if it was deleted meanwhile
    """
    locked = lock_resume(resume=resume, check=check)
    keep_version(resume=locked, reason=VersionReason.BEFORE_RESTORE)
    data = ResumeData.model_validate(version.data)
    put_data(locked, data, arrange(data.sections, _hidden_then(locked, version, data)))
    record_audit(
        actor=actor, action="resumes.restored_version", subject=locked, detail={"number": version.number}
    )
    keep_version(resume=locked)
    return locked


def _hidden_then(locked: Resume, version: ResumeVersion, data: ResumeData) -> list[HiddenSection]:
    if version.hidden is not None:
        return [HiddenSection.model_validate(each) for each in version.hidden]
    shown = {section.type for section in data.sections}
    hidden = [each for each in read_state(resume=locked).hidden if each.section.type not in shown]
    return hidden[: MOST_SECTIONS - len(data.sections)]  # the others are in the version before
