"""A text before and after."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from apps.compliance.enums import HIDDEN, HiddenKind


class Span(NamedTuple):
    """A part of a text that is hidden; `end` is the first character (code point) behind it."""

    kind: HiddenKind
    start: int
    end: int


@dataclass(frozen=True)
class Masked:
    """A text with the parts of it that the other side does not read."""

    original: str
    spans: Sequence[Span]

    @property
    def text(self) -> str:
        """What the other side reads."""
        return cover(self.original, self.spans)

    def fields(self) -> dict[str, Any]:
        """As a `Message` stores it: the words as written only if something in them is hidden."""
        hidden = [[span.kind.value, span.start, span.end] for span in self.spans]
        return {"text": self.text, "original": self.original if hidden else "", "hidden": hidden}


def cover(text: str, spans: Iterable[Span]) -> str:
    """Put dots where the spans are; they are in order and do not overlap."""
    parts, done = [], 0
    for span in spans:
        parts += [text[done : span.start], HIDDEN]
        done = span.end
    return "".join([*parts, text[done:]])
