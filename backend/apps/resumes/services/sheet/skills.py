"""Skills, languages and licences."""

from apps.candidates.enums import LicenceKind
from apps.resumes.models.content import Language, Licence, SkillsContent
from apps.resumes.services.sheet.dates import print_day
from apps.resumes.services.sheet.parts import Fact, Group
from apps.resumes.services.sheet.wording import Wording


def print_groups(skills: SkillsContent, words: Wording) -> tuple[Group, ...]:
    """Languages, then licences, each if there are any."""
    groups = (
        Group(
            heading=words.headings["languages"],
            facts=tuple(print_language(each, words) for each in skills.languages),
        ),
        Group(
            heading=words.headings["licences"],
            facts=tuple(print_licence(each, words) for each in skills.licences),
        ),
    )
    return tuple(group for group in groups if group.facts)


def print_language(language: Language, words: Wording) -> Fact:
    """ "Nederlands: B1"."""
    return Fact(label=words.languages[language.language], value=language.level.value)


def print_licence(licence: Licence, words: Wording) -> Fact:
    """ "Heftruck: geldig tot en met 31 december 2027", or the name alone where it does not end."""
    name = licence.name if licence.kind == LicenceKind.OTHER else words.licences[licence.kind]
    if licence.expires_on is None:
        return Fact(label=name)
    phrase = words.phrases["valid_until"]
    return Fact(label=name, value=phrase.format(date=print_day(licence.expires_on, words)))
