"""How much one resume may hold."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.resumes.models.content import ResumeData

LARGEST = 200_000  # bytes, as JSON


class ResumeTooLarge(DomainError):
    """Nobody reads that much, and paper ends at some page."""

    code, status = "resume_too_large", 413
    message = _("This is more text than a resume can hold. Please make it shorter.")


def check_size(data: ResumeData) -> None:
    """Measure the resume.

    :raises ResumeTooLarge: above 200 kB as JSON
    """
    if len(data.model_dump_json().encode()) > LARGEST:
        raise ResumeTooLarge
