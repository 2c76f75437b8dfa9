"""What our own files say besides the standard: language, looks, and the order and headings of sections."""

from collections.abc import Mapping
from typing import Any

from apps.resumes.enums import FontFamily, ResumeLanguage, SectionType, Template
from apps.resumes.models.content import ResumeData, SectionData, StyleData
from apps.resumes.services.formats.sections import Part, line_up
from apps.resumes.services.formats.taking import Taker
from apps.resumes.services.formats.unread import FileUnreadable


def write_outline(data: ResumeData) -> dict[str, Any]:
    """Order and headings, and sections of one's own; no standard knows them."""
    return {
        "title": data.title,
        "language": data.language.value,
        "template": data.template.value,
        "style": data.style.model_dump(mode="json"),
        "sections": [_outline(section) for section in data.sections],
    }


def read_outline(
    taker: Taker, own: Mapping[str, Any], parts: list[Part], language: ResumeLanguage
) -> ResumeData:
    """Make a resume of the parts, as the outline says; `language` counts where it says none."""
    head = {
        "title": own.get("title", ""),
        "language": _one_of(ResumeLanguage, own.get("language"), language),
        "template": _one_of(Template, own.get("template"), Template.CLEAR),
        "style": _read_style(own.get("style")),
    }
    sections = line_up(taker, parts, own.get("sections"))
    data = taker.take(ResumeData, {**head, "sections": sections}, "/own")
    if data is None:
        raise FileUnreadable("own")
    return data


def _outline(section: SectionData) -> dict[str, Any]:
    outline: dict[str, Any] = {"type": section.type.value, "title": section.title}
    if section.type == SectionType.CUSTOM:
        outline["content"] = section.content.model_dump(mode="json")
    return outline


def _one_of(choices: Any, raw: object, other: Any) -> Any:
    return raw if raw in choices.values else other


def _read_style(raw: object) -> StyleData:
    known = raw if isinstance(raw, dict) else {}
    style = Taker().take(StyleData, {"font_family": FontFamily.SANS.value, **known}, "/own/style")
    return style or StyleData()
