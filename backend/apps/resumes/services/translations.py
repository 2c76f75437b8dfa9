"""The same resume in another language."""

from django.db import transaction

from apps.core.services import record_audit
from apps.resumes.enums import ResumeLanguage
from apps.resumes.models import Resume
from apps.resumes.services.contents import read_state
from apps.resumes.services.create import create_resume
from apps.resumes.services.language import check_language
from apps.resumes.services.locks import lock_resume
from apps.users.models import User


@transaction.atomic
def translate_resume(*, resume: Resume, language: ResumeLanguage, actor: User) -> Resume:
    """Make a sibling that says the same: facts, headings and dates in the language, words as they are, to be rewritten.

    :raises LanguageTaken: if there is one in that language
    :raises TooManyResumes: if the person has 20 already
    :raises Resume.DoesNotExist: if the resume was deleted meanwhile
    """
    locked = lock_resume(resume=resume)
    check_language(resume=locked, language=language)
    state = read_state(resume=locked)
    sibling = create_resume(
        owner=locked.owner,
        data=state.data.model_copy(update={"language": ResumeLanguage(language)}),
        hidden=state.hidden,
        family_id=locked.family_id,
    )
    record_audit(
        actor=actor, action="resumes.translated_resume", subject=sibling, detail={"from": str(locked.pk)}
    )
    return sibling
