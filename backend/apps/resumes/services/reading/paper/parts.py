"""Cut blocks into parts at their headings."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from apps.resumes.services.reading.blocks import Block, BlockKind


@dataclass
class Part:
    """A heading with what stands below it."""

    heading: str
    blocks: list[Block] = field(default_factory=list)


def split_at(blocks: Sequence[Block]) -> tuple[list[Block], list[Part]]:
    """What stands before the first of the highest headings, and a part for each of those."""
    levels = [block.level for block in blocks if block.kind == BlockKind.HEADING]
    top = min(levels, default=0)
    before: list[Block] = []
    parts: list[Part] = []
    for block in blocks:
        if block.kind == BlockKind.HEADING and block.level == top:
            parts.append(Part(block.text))
        else:
            (parts[-1].blocks if parts else before).append(block)
    return before, parts
