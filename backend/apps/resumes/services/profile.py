"""Begin a resume with what the person told us already."""

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ValidationError

from apps.candidates.models import Candidate
from apps.candidates.selectors import find_profile
from apps.resumes.enums import ResumeLanguage, SectionType
from apps.resumes.models import Resume
from apps.resumes.models.content import (
    ContactContent,
    Language,
    Licence,
    ResumeData,
    SectionData,
    Skill,
    SkillsContent,
    SummaryContent,
)
from apps.resumes.models.content.words import Value
from apps.resumes.services.create import create_resume
from apps.resumes.services.formats.taking import Taker
from apps.users.models import Phone, User

MOST_LANGUAGES, MOST_LICENCES, MOST_SKILLS = 15, 30, 40  # as the model of the contents has it


def start_from_profile(*, owner: User, data: ResumeData | None = None) -> Resume:
    """Begin a resume with the account's name, address and proven number, and what the candidate's profile says.

    What is not known is left out; nothing is made up.

    :param data: title, language and look; None: untitled, in the account's language
    :raises TooManyResumes: if the person has 20 already
    """
    data = data or ResumeData(language=ResumeLanguage(owner.language))
    profile = find_profile(user=owner)
    contents: dict[SectionType, BaseModel | None] = {SectionType.CONTACT: _contact(owner)}
    if profile is not None:
        contents |= {SectionType.SUMMARY: _summary(profile), SectionType.SKILLS: _skills(profile)}
    sections = [
        SectionData.model_validate({"type": type, "content": content})
        for type, content in contents.items()
        if content is not None and content.model_dump(exclude_defaults=True)
    ]
    return create_resume(owner=owner, data=data.model_copy(update={"sections": tuple(sections)}))


def _contact(owner: User) -> ContactContent | None:
    """Name and address; nothing for an account without a name, which is what a resume begins with."""
    phone = Phone.objects.filter(user=owner).first()
    number = phone.number.as_e164 if phone else ""
    try:
        return ContactContent(name=owner.name, email=owner.email, phone=number)
    except ValidationError:  # no name, or an address that nobody prints
        return None


def _summary(profile: Candidate) -> SummaryContent | None:
    return Taker().take(
        SummaryContent,
        {
            "headline": profile.headline,
            "text": profile.about,
            "available_from": profile.available_from,
            "hours_min": profile.hours_min or None,
            "hours_max": profile.hours_max or None,
            "availability": profile.availability,
            "right_to_work": profile.right_to_work,
        },
        "",
    )


def _skills(profile: Candidate) -> SkillsContent:
    languages = list(profile.languages.all())[:MOST_LANGUAGES]
    licences = list(profile.licences.all())[:MOST_LICENCES]
    return SkillsContent(
        skills=_take_each(Skill, [{"name": skill} for skill in profile.skills[:MOST_SKILLS]]),
        languages=_take_each(
            Language, [{"language": each.language, "level": each.level} for each in languages]
        ),
        licences=_take_each(
            Licence,
            [{"kind": each.kind, "name": each.name, "expires_on": each.expires_on} for each in licences],
        ),
    )


def _take_each[V: Value](kind: type[V], raws: Iterable[dict[str, Any]]) -> tuple[V, ...]:
    """What fits; a profile may hold what nobody sees, and a resume may not."""
    taker = Taker()
    return tuple(taken for raw in raws if (taken := taker.take(kind, raw, "")))
