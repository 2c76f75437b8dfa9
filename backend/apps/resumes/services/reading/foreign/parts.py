"""Cut a resume at the headings of its sections, whatever they are called."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from apps.resumes.services.reading.blocks import Block, BlockKind
from apps.resumes.services.reading.lexicon import find_section


@dataclass
class Part:
    """A section; `kind` is a type of section, or `languages`, `licences`, `availability`."""

    kind: str
    heading: Block
    blocks: list[Block] = field(default_factory=list)


def cut(blocks: Sequence[Block], language: str) -> tuple[list[Block], list[Part]]:
    """What stands before the first section, and the sections.

    A heading that is in no list begins a section only if it is as high as those that are.
    """
    level = min((block.level for block in blocks if _is_known(block, language)), default=2)
    head: list[Block] = []
    parts: list[Part] = []
    for block in blocks:
        kind = find_section(block.text, language) if _may_begin(block) else None
        is_other = bool(parts) and block.kind == BlockKind.HEADING and block.level == level
        if kind or (is_other and level < 3):
            parts.append(Part(kind or "custom", block))
        else:
            (parts[-1].blocks if parts else head).append(block)
    return head, parts


def _is_known(block: Block, language: str) -> bool:
    return block.kind == BlockKind.HEADING and find_section(block.text, language) is not None


def _may_begin(block: Block) -> bool:
    """A heading; or a line by itself that says nothing but the word."""
    if block.kind == BlockKind.HEADING:
        return True
    return (
        block.kind in (BlockKind.TEXT, BlockKind.TABLE) and "\t" not in block.text and "\n" not in block.text
    )
