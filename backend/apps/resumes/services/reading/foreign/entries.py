"""Cut a section into jobs, schools or projects."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from apps.resumes.services.reading.blocks import BlockKind
from apps.resumes.services.reading.foreign.lines import Line

FARTHEST = 3  # lines above the period that may name the job


@dataclass
class Entry:
    """The lines that name it, the one with its period, and what is told about it."""

    head: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    dated: Line | None = None


def cut_entries(lines: Sequence[Line]) -> tuple[list[Line], list[Entry]]:
    """Return what stands before the first entry, and the entries: each has a period, or begins with a heading."""
    anchors = [at for at, line in enumerate(lines) if line.period]
    starts = _starts_at_periods(lines, anchors) if anchors else _starts_at_headings(lines)
    if not starts:
        return list(lines), []
    ends = [*starts[1:], len(lines)]
    return list(lines[: starts[0]]), [
        _entry(lines[start:end]) for start, end in zip(starts, ends, strict=True)
    ]


def _starts_at_headings(lines: Sequence[Line]) -> list[int]:
    return [at for at, line in enumerate(lines) if line.block.kind == BlockKind.HEADING]


def _starts_at_periods(lines: Sequence[Line], anchors: Sequence[int]) -> list[int]:
    """The names of a job stand as far above its period as in the first one."""
    usual = min(anchors[0], FARTHEST)
    starts: list[int] = []
    for anchor in anchors:
        least = max(anchor - usual, (starts[-1] + 1) if starts else 0)
        start = anchor
        while start > least and _names(lines[start - 1]):
            start -= 1
        if not starts or start > starts[-1]:
            starts.append(start)
    return starts


def _names(line: Line) -> bool:
    return line.is_head and not line.period


def _entry(lines: Sequence[Line]) -> Entry:
    entry = Entry()
    entry.dated = next((line for line in lines if line.period), None)
    is_open = True
    for line in lines:
        is_named = len(entry.head) >= 4 or (line is not entry.dated and _has_names(entry))
        is_open = is_open and line.is_head and line.label != "tasks" and not is_named
        (entry.head if is_open or line is entry.dated else entry.body).append(line)
    return entry


def _has_names(entry: Entry) -> bool:
    """Two names (what and where) are enough, once the period is there."""
    is_dated = entry.dated is None or entry.dated in entry.head
    pieces = [piece for line in entry.head for piece in _words(line).split("\t") if piece.strip()]
    return is_dated and len(pieces) >= 2


def _words(line: Line) -> str:
    return line.period.rest if line.period else line.text
