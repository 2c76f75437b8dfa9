"""What was found in a file that may be taken."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Seen:
    """What it is, and what can be read in it: text, and text in pictures, which is read only when somebody asks."""

    pages: int = 1
    text: str = ""
    pictures: Iterable[str] = field(default_factory=tuple)
    is_scan: bool = False  # pictures only
