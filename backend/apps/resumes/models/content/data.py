"""A whole resume as one value: what is printed, exported, kept as a version, and read from a file."""

from typing import Annotated, Any

from pydantic import ConfigDict, Field, StringConstraints, model_validator

from apps.resumes.enums import FontFamily, ResumeLanguage, SectionType, Template
from apps.resumes.models.content.types import CONTENTS, Content
from apps.resumes.models.content.words import Line, Value

MOST_SECTIONS = 20


class StyleData(Value):
    """Color, typeface and size."""

    primary_color: Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")] = "#1d4ed8"
    font_family: FontFamily = FontFamily.SANS
    font_size: float = Field(default=10, ge=9, le=12, multiple_of=0.5, description="points")


def _tell_types_apart(schema: dict[str, Any]) -> None:
    """Describe each type with its own content, so that no client has to guess what it reads."""
    shape = schema.pop("properties")
    contents = shape["content"]["anyOf"]  # in the order of Content, which is the order of CONTENTS
    rest = {name: schema.pop(name) for name in ("type", "required", "additionalProperties")}
    schema["oneOf"] = [
        {**rest, "properties": {**shape, "type": {"type": "string", "const": type.value}, "content": content}}
        for type, content in zip(CONTENTS, contents, strict=True)
    ]


class SectionData(Value):
    """One section: its content is of the type's own class."""

    model_config = ConfigDict(json_schema_extra=_tell_types_apart)

    type: SectionType
    title: Line = Field(
        default="", description="empty: the type's own heading, in the language of the resume"
    )
    content: Content

    @model_validator(mode="before")
    @classmethod
    def _content_is_of_its_type(cls, raw: Any) -> Any:
        if (
            isinstance(raw, dict)
            and isinstance(raw.get("content"), dict)
            and raw.get("type") in SectionType.values
        ):
            return {**raw, "content": CONTENTS[SectionType(raw["type"])].model_validate(raw["content"])}
        return raw

    @model_validator(mode="after")
    def _fits(self) -> "SectionData":
        if not isinstance(self.content, CONTENTS[self.type]):
            raise ValueError("content_of_another_type")
        if self.type == SectionType.CUSTOM and not self.title:
            raise ValueError("title_required")
        return self


class ResumeData(Value):
    """A resume: sections in the order in which they are shown; each type once, but for `custom`."""

    title: Line = Field(default="", description="for its owner only; never printed")
    language: ResumeLanguage = ResumeLanguage.EN
    template: Template = Template.CLEAR
    style: StyleData = StyleData()
    sections: tuple[SectionData, ...] = Field(default=(), max_length=MOST_SECTIONS)

    @model_validator(mode="after")
    def _each_type_once(self) -> "ResumeData":
        types = [section.type for section in self.sections if section.type != SectionType.CUSTOM]
        if len(set(types)) < len(types):
            raise ValueError("section_type_twice")
        return self
