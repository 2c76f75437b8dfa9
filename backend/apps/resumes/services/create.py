"""Begin a resume."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.models import new_id
from apps.resumes.enums import VersionReason
from apps.resumes.models import Resume
from apps.resumes.models.content import ResumeData
from apps.resumes.services.contents import HiddenSection, arrange, put_sections
from apps.resumes.services.contrast import check_style
from apps.resumes.services.limits import check_size
from apps.resumes.services.locks import take_turns_of
from apps.resumes.services.versions.keep import keep_version
from apps.users.models import User

MOST_RESUMES = 20  # of a person, all languages together


class TooManyResumes(DomainError):
    """A person keeps at most 20 resumes."""

    code = "too_many_resumes"
    message = _("You have as many resumes as you can keep here. Please delete one first.")


@transaction.atomic
def create_resume(
    *,
    owner: User,
    data: ResumeData | None = None,
    reason: VersionReason = VersionReason.SAVED,
    hidden: Sequence[HiddenSection] = (),
    family_id: UUID | None = None,
) -> Resume:
    """Begin a resume that says this; without data an empty one in English. Its first version is kept.

    :param hidden: sections that are not shown, with their places
    :param family_id: of the resume that it says the same as, in another language; None: a family of its own
    :raises TooManyResumes: if the person has 20 already
    :raises ResumeTooLarge: above 200 kB
    :raises ColorTooPale: if the color cannot be read on white
    """
    data = data or ResumeData()
    check_size(data, hidden)
    check_style(data.style)
    take_turns_of(owner.pk)
    if Resume.objects.filter(owner=owner).count() >= MOST_RESUMES:
        raise TooManyResumes
    resume = Resume.objects.create(
        owner=owner,
        family_id=family_id or new_id(),
        title=data.title,
        language=data.language,
        template=data.template,
        **data.style.model_dump(),
    )
    put_sections(resume, arrange(data.sections, hidden))
    keep_version(resume=resume, reason=reason)
    return resume
