"""Sections of our own paper: heading, then what belongs to it."""

from collections.abc import Callable, Mapping
from typing import Any

from apps.resumes.enums import SectionType
from apps.resumes.services.reading.blocks import Block, BlockKind
from apps.resumes.services.reading.paper.entries import (
    read_course,
    read_job,
    read_project,
)
from apps.resumes.services.reading.paper.parts import Part, split_at
from apps.resumes.services.reading.paper.person import read_availability
from apps.resumes.services.reading.paper.skills import read_language, read_licence
from apps.resumes.services.sheet import SEPARATOR, Wording

type ReadEntry = Callable[[str, list[Block], Wording], dict[str, Any]]

ENTRIES: Mapping[SectionType, ReadEntry] = {
    SectionType.EXPERIENCE: read_job,
    SectionType.EDUCATION: read_course,
    SectionType.PROJECTS: read_project,
}


def read_heading(heading: str, words: Wording) -> tuple[SectionType, str]:
    """Which section it is, and its own heading, if it has one."""
    types = {words.headings[kind]: kind for kind in SectionType}
    own, separator, kind = heading.rpartition(SEPARATOR)
    if separator and kind in types:
        return types[kind], own
    return (types[heading], "") if heading in types else (SectionType.CUSTOM, heading)


def read_section(part: Part, words: Wording, headline: str) -> dict[str, Any]:
    """One section as `SectionData` takes it."""
    kind, title = read_heading(part.heading, words)
    return {
        "type": kind,
        "title": title,
        "content": _read_content(kind, part.blocks, words, headline),
    }


def _read_content(kind: SectionType, blocks: list[Block], words: Wording, headline: str) -> dict[str, Any]:
    if kind in ENTRIES:
        _, entries = split_at(blocks)
        return {"items": [ENTRIES[kind](entry.heading, entry.blocks, words) for entry in entries]}
    if kind == SectionType.SKILLS:
        return _read_skills(blocks, words)
    text = "\n".join(block.text for block in blocks if block.kind == BlockKind.TEXT)
    points = [block.text for block in blocks if block.kind == BlockKind.BULLET]
    if kind == SectionType.SUMMARY:
        return {"headline": headline, "text": text, **read_availability(points, words)}
    return {"text": text, "points": points}


def _read_skills(blocks: list[Block], words: Wording) -> dict[str, Any]:
    first, groups = split_at(blocks)
    found: dict[str, Any] = {"skills": [{"name": block.text} for block in first]}
    for group in groups:
        if group.heading == words.headings["languages"]:
            found["languages"] = [read_language(block.text, words) for block in group.blocks]
        else:
            found["licences"] = [read_licence(block.text, words) for block in group.blocks]
    return found
