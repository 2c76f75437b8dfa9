"""Words that made a rule speak, marked in the text they stand in."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Characters `start` to `end` of a text, and which rule spoke."""

    start: int
    end: int
    code: str


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A stretch of text, and the rules that spoke of it; none: nobody did."""

    text: str
    codes: tuple[str, ...] = ()


def mark_text(text: str, marks: Iterable[Mark]) -> list[Piece]:
    """Cut a text where marks begin and end; the pieces together are the text.

    Marks may overlap, and may point beyond the text: it may have been changed since.
    """
    known = [mark for mark in marks if 0 <= mark.start < mark.end]
    edges = {0, len(text)} | {edge for mark in known for edge in (mark.start, mark.end)}
    cuts = sorted(edge for edge in edges if edge <= len(text))
    return [Piece(text=text[start:end], codes=_codes(known, start, end)) for start, end in pairwise(cuts)]


def _codes(marks: list[Mark], start: int, end: int) -> tuple[str, ...]:
    found = (mark.code for mark in marks if mark.start <= start and end <= mark.end)
    return tuple(dict.fromkeys(found))
