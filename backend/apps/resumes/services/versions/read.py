"""Read what a resume said."""

from apps.resumes.models import Resume
from apps.resumes.models.content import ResumeData
from apps.resumes.selectors import get_version_of
from apps.resumes.services.contents import read_data


def read_version(*, resume: Resume, number: int | None = None) -> ResumeData:
    """Return what the resume showed then; None: what it shows now.

    :raises ResumeVersion.DoesNotExist: if there is no version with this number (any more)
    """
    if number is None:
        return read_data(resume=resume)
    return ResumeData.model_validate(get_version_of(resume=resume, number=number).data)
