"""A block while its lines are gathered."""

from dataclasses import dataclass, field

from apps.resumes.services.reading.blocks.block import BlockKind

type Path = tuple[int, ...]  # where it hangs in the tree of the document


@dataclass
class Piece:
    """A block to be: lines as they stand on paper."""

    kind: BlockKind
    page: int
    level: int = 0
    lines: list[str] = field(default_factory=list)
