"""What somebody can: skills, languages by CEFR, licences with the day they end."""

from datetime import date

from pydantic import Field, field_validator, model_validator

from apps.candidates.enums import LANGUAGE_CODES, CefrLevel, LicenceKind
from apps.resumes.models.content.person import Required
from apps.resumes.models.content.words import Line, Value


class Skill(Value):
    """A skill, in the person's words."""

    name: Required = Field(examples=["Order picking with a hand scanner"])


class Language(Value):
    """A language with its level; there is no "native" (domain.md, 3.4)."""

    language: str = Field(description="ISO 639-1", examples=["nl"])
    level: CefrLevel

    @field_validator("language")
    @classmethod
    def _is_known(cls, code: str) -> str:
        if code not in LANGUAGE_CODES:
            raise ValueError("unknown_language")
        return code


class Licence(Value):
    """A licence or certificate; its number is never asked."""

    kind: LicenceKind
    name: Line = Field(default="", description="only of the kind other")
    expires_on: date | None = Field(default=None, description="the last day it is valid; empty: does not end")

    @model_validator(mode="after")
    def _other_has_a_name(self) -> "Licence":
        if (self.kind == LicenceKind.OTHER) != bool(self.name):
            raise ValueError("licence_name")
        return self


class SkillsContent(Value):
    """Skills, languages and licences."""

    skills: tuple[Skill, ...] = Field(default=(), max_length=40)
    languages: tuple[Language, ...] = Field(default=(), max_length=15)
    licences: tuple[Licence, ...] = Field(default=(), max_length=30)

    @model_validator(mode="after")
    def _each_language_once(self) -> "SkillsContent":
        if len({each.language for each in self.languages}) < len(self.languages):
            raise ValueError("language_twice")
        return self
