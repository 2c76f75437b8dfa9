"""The language of a resume."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.resumes.enums import ResumeLanguage
from apps.resumes.models import Resume
from apps.resumes.services.locks import take_turns_of


class LanguageTaken(DomainError):
    """A resume has at most one sibling in each language."""

    code = "language_taken"
    message = _("You have this resume in that language already.")


def check_language(*, resume: Resume, language: ResumeLanguage | str) -> None:
    """Look whether there is room for this language in the family; nobody else takes it before this transaction ends.

    Call it where the resume is locked, for a language that is not its own or for a new sibling.

    :raises LanguageTaken: if one of the family is in it
    """
    take_turns_of(resume.owner_id)  # a lock on the resume does not stop its siblings
    if Resume.objects.filter(family_id=resume.family_id, language=language).exists():
        raise LanguageTaken(field="language")
