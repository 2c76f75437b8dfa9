"""A resume while it is found, piece by piece."""

from dataclasses import dataclass, field
from typing import Any

from apps.resumes.enums import NotTaken
from apps.resumes.services.reading.blocks import Block
from apps.resumes.services.reading.result import FieldFound, UnreadText

SURE, LIKELY, MAYBE, WEAK = 0.95, 0.85, 0.7, 0.5


@dataclass
class Found:
    """A value, and how we came to it."""

    value: Any
    confidence: float
    block: Block


type Tree = dict[str, Any]  # of Found, lists and trees, in the shape of a section's content


@dataclass
class Draft:
    """What was found so far, by type of section; and what was not."""

    language: str
    contents: dict[str, Tree] = field(default_factory=dict)
    customs: list[tuple[str, Tree]] = field(default_factory=list)
    unread: list[UnreadText] = field(default_factory=list)
    not_taken: list[NotTaken] = field(default_factory=list)

    def leave(self, block: Block, text: str = "", why: str = "not_understood") -> None:
        """List what was not taken, word for word."""
        if words := (text or block.text).strip():
            self.unread.append(UnreadText(words, block.page, why))

    def refuse(self, kind: str) -> None:
        """Note that something stood there which employers may not ask; what it said is not kept."""
        if (told := NotTaken(kind)) not in self.not_taken:
            self.not_taken.append(told)


def flatten(tree: Any, pointer: str) -> tuple[Any, list[FieldFound]]:
    """Take the plain values out of a tree, and note where each stands in the file."""
    if isinstance(tree, Found):
        return tree.value, [FieldFound(pointer, tree.confidence, tree.block.text, tree.block.page)]
    if isinstance(tree, dict):
        parts = {name: flatten(each, f"{pointer}/{name}") for name, each in tree.items()}
        return {name: value for name, (value, _) in parts.items()}, _gather(parts.values())
    if isinstance(tree, list):
        items = [flatten(each, f"{pointer}/{at}") for at, each in enumerate(tree)]
        return [value for value, _ in items], _gather(items)
    return tree, []


def _gather(parts: Any) -> list[FieldFound]:
    return [found for _, fields in parts for found in fields]
