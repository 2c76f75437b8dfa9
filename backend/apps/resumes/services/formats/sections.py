"""The parts that were found, as sections in order."""

from dataclasses import dataclass
from typing import Any

from apps.resumes.enums import SectionType
from apps.resumes.models.content import CONTENTS, Content, CustomContent, SectionData
from apps.resumes.models.content.data import MOST_SECTIONS
from apps.resumes.services.formats.taking import Taker
from apps.resumes.services.formats.unread import WhyUnread


@dataclass(frozen=True, slots=True)
class Part:
    """Content that wants to become a section."""

    type: SectionType
    content: Content
    title: str = ""


def line_up(taker: Taker, parts: list[Part], outline: object) -> list[SectionData]:
    """Sections in the order of our own `outline`, where the file has one; what it does not name comes behind.

    Without outline empty parts are left out.
    """
    found: dict[SectionType, Part] = {part.type: part for part in parts if part.type != SectionType.CUSTOM}
    sections: list[SectionData] = []
    for entry in outline if isinstance(outline, list) else []:
        section = _read_entry(taker, entry, found)
        if section is not None:
            sections.append(section)
    rest = [*found.values(), *(part for part in parts if part.type == SectionType.CUSTOM)]
    for part in rest:
        if part.content != _get_empty(part.type):
            sections.append(SectionData(type=part.type, title=part.title, content=part.content))
    for extra in sections[MOST_SECTIONS:]:
        taker.leave("/sections", extra.model_dump(mode="json"), WhyUnread.TOO_MANY)
    return sections[:MOST_SECTIONS]


def _read_entry(taker: Taker, entry: object, found: dict[SectionType, Part]) -> SectionData | None:
    if not isinstance(entry, dict) or entry.get("type") not in SectionType.values:
        return None
    kind = SectionType(entry["type"])
    if kind == SectionType.CUSTOM:
        raw = {"type": kind, "title": entry.get("title"), "content": _read_custom(taker, entry)}
        return taker.take(SectionData, raw, "/sections")
    part = found.pop(kind, None)
    content = part.content if part else _get_empty(kind)
    raw = {"type": kind, "title": entry.get("title", ""), "content": content}
    return taker.take(SectionData, raw, "/sections") if content else None


def _read_custom(taker: Taker, entry: dict[str, Any]) -> CustomContent:
    raw = entry.get("content")
    content = taker.take(CustomContent, dict(raw), "/sections/content") if isinstance(raw, dict) else None
    return content or CustomContent()


def _get_empty(kind: SectionType) -> Content | None:
    """Content that says nothing; there is none for contact, which needs a name."""
    return None if kind == SectionType.CONTACT else CONTENTS[kind]()  # type: ignore[call-arg]  # all others have defaults only
