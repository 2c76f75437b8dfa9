"""Call a resume something else, or print it otherwise."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from apps.resumes.models import Resume
from apps.resumes.services.language import check_language
from apps.resumes.services.locks import CheckResume, accept_any_version, lock_resume
from apps.resumes.services.versions.keep import keep_version


@transaction.atomic
def change_resume(
    *, resume: Resume, changes: Mapping[str, Any], check: CheckResume = accept_any_version
) -> Resume:
    """Save these of `title`, `language` and `template`. Words do not change with the language, headings do.

    :param check: called with the locked row before anything is written; what it raises stops the write
    :raises LanguageTaken: if the resume has a sibling in that language
    :raises Resume.DoesNotExist: if it was deleted meanwhile
    """
    locked = lock_resume(resume=resume, check=check)
    if changes.get("language", locked.language) != locked.language:
        check_language(resume=locked, language=changes["language"])
    for name in changes.keys() & {"title", "language", "template"}:
        setattr(locked, name, changes[name])
    locked.save()
    keep_version(resume=locked)
    return locked
