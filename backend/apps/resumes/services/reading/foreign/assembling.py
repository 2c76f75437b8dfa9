"""The sections that were found, as a resume."""

from typing import Any

from pydantic import ValidationError

from apps.resumes.enums import SectionType
from apps.resumes.models.content import CONTENTS, ResumeData
from apps.resumes.models.content.data import MOST_SECTIONS
from apps.resumes.services.reading.blocks import Block, BlockKind
from apps.resumes.services.reading.foreign.draft import Draft, Tree, flatten
from apps.resumes.services.reading.result import FieldFound, Reading

ORDER = [kind for kind in SectionType if kind != SectionType.CUSTOM]


def assemble(draft: Draft) -> Reading:
    """Put the sections together, each only if the model takes it; else what it said is listed as unread."""
    sections: list[dict[str, Any]] = []
    fields: list[FieldFound] = []
    for kind, title, tree in _wanted(draft):
        content, found = flatten(tree, f"/sections/{len(sections)}/content")
        if len(sections) < MOST_SECTIONS and _is_taken(kind, content):
            sections.append({"type": kind, "title": title, "content": content})
            fields += found
        else:
            for each in found:
                draft.leave(Block(BlockKind.TEXT, each.quote, each.page))
    data = ResumeData.model_validate({"language": draft.language, "sections": sections})
    return Reading(data, tuple(fields), tuple(draft.unread), tuple(draft.not_taken))


def _wanted(draft: Draft) -> list[tuple[SectionType, str, Tree]]:
    own = [(SectionType.CUSTOM, title, tree) for title, tree in draft.customs]
    known = [(kind, "", draft.contents[kind]) for kind in ORDER if _says_something(draft.contents.get(kind))]
    return [*known, *own]


def _says_something(tree: Tree | None) -> bool:
    return any(tree.values()) if tree else False


def _is_taken(kind: SectionType, content: dict[str, Any]) -> bool:
    try:
        CONTENTS[kind].model_validate(content)
    except ValidationError:
        return False
    return True
