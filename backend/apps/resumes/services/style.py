"""How a resume looks."""

from typing import Any

from django.db import transaction

from apps.resumes.models import Resume
from apps.resumes.models.content import StyleData
from apps.resumes.services.contrast import check_style
from apps.resumes.services.locks import CheckResume, accept_any_version, lock_resume
from apps.resumes.services.refusals import read_value
from apps.resumes.services.versions.keep import keep_version


@transaction.atomic
def set_style(*, resume: Resume, style: Any, check: CheckResume = accept_any_version) -> Resume:
    """Give the resume this color, typeface and size; what is left out becomes as at the beginning.

    :param style: as a client sent it, or a `StyleData`
    :raises ContentRefused: if it is none
    :raises ColorTooPale: if the color cannot be read on white
    """
    wanted = read_value(StyleData, style)
    check_style(wanted)
    locked = lock_resume(resume=resume, check=check)
    for name, value in wanted.model_dump().items():
        setattr(locked, name, value)
    locked.save()
    keep_version(resume=locked)
    return locked
