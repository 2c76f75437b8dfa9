"""How much one resume may hold."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.resumes.models.content import ResumeData
from apps.resumes.services.contents import HiddenSection

LARGEST = 200_000  # bytes, as JSON


class ResumeTooLarge(DomainError):
    """Nobody reads that much, and paper ends at some page."""

    code, status = "resume_too_large", 413
    message = _("This is more text than a resume can hold. Please make it shorter.")


def check_size(data: ResumeData, hidden: Iterable[HiddenSection] = ()) -> None:
    """Measure the resume, with what its owner hides.

    :raises ResumeTooLarge: above 200 kB as JSON
    """
    if sum(len(each.model_dump_json().encode()) for each in (data, *hidden)) > LARGEST:
        raise ResumeTooLarge
