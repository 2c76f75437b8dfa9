"""The language of a resume."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.resumes.enums import ResumeLanguage
from apps.resumes.models import Resume


class LanguageTaken(DomainError):
    """A resume has at most one sibling in each language."""

    code = "language_taken"
    message = _("You have this resume in that language already.")


def check_language(*, resume: Resume, language: ResumeLanguage | str) -> None:
    """Look whether a resume of the family may be in this language.

    Call it on the locked resume; the constraint has the last word.

    :raises LanguageTaken: if another one of the family is
    """
    family = Resume.objects.filter(family_id=resume.family_id).exclude(pk=resume.pk)
    if family.filter(language=language).exists():
        raise LanguageTaken(field="language")
