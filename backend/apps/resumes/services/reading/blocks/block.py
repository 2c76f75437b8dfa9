"""What a text is made of, whatever file it came in."""

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a piece of text is on paper."""

    HEADING = "heading"
    TEXT = "text"
    BULLET = "bullet"
    TABLE = "table"


@dataclass(frozen=True)
class Block:
    """One heading, paragraph or point, or one row of a table.

    `level` is 1 to 6 for a heading, else 0. In `text` a line break is one that the writer made; a tab is a wide gap
    within a line, or the border of two cells.
    """

    kind: BlockKind
    text: str
    page: int = 1
    level: int = 0
