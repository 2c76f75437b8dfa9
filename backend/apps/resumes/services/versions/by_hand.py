"""Keep a version because its owner wants to."""

from django.db import transaction

from apps.resumes.enums import VersionReason
from apps.resumes.models import Resume, ResumeVersion
from apps.resumes.services.contents import read_state
from apps.resumes.services.locks import lock_resume
from apps.resumes.services.versions.keep import add_version, measure


@transaction.atomic
def save_version(*, resume: Resume) -> ResumeVersion:
    """Keep what the resume says now as a version of its own; asking twice keeps one.

    :raises Resume.DoesNotExist: if it was deleted meanwhile
    """
    locked = lock_resume(resume=resume)
    state = read_state(resume=locked)
    newest = ResumeVersion.objects.filter(resume=locked).latest("number")
    if newest.reason == VersionReason.BY_HAND and newest.sha256 == measure(*state):
        return newest
    return add_version(locked, *state, VersionReason.BY_HAND)
