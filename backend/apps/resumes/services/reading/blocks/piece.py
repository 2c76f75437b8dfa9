"""A block while it is gathered."""

from dataclasses import dataclass, field

from apps.resumes.services.reading.blocks.block import BlockKind
from apps.resumes.services.reading.blocks.runs import Run, make_lines

type Path = tuple[int, ...]  # where it hangs in the tree of the document


@dataclass
class Piece:
    """A block to be: what was written, or the cells of a row."""

    kind: BlockKind
    page: int
    level: int = 0
    runs: list[Run] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        """As they stand on paper."""
        return ["\t".join(self.cells)] if self.cells else make_lines(self.runs)
