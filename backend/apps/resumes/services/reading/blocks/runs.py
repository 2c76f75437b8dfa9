"""Runs of letters, put together to the lines in which they stand."""

from collections.abc import Iterable
from dataclasses import dataclass

GAP = (
    0.28  # of the height of the letters: so much is a space that nobody wrote down, and no bearing of theirs
)


@dataclass(frozen=True)
class Run:
    """Letters that were written at once; measures in points."""

    text: str
    page: int
    baseline: float
    left: float
    right: float
    height: float


def make_lines(runs: Iterable[Run]) -> list[str]:
    """Return the lines: runs on one baseline belong together."""
    lines: list[str] = []
    last: Run | None = None
    for run in runs:
        if last and last.page == run.page and abs(last.baseline - run.baseline) < 1:
            lines[-1] += _space(last, run) + run.text
        else:
            lines.append(run.text)
        last = run
    return lines


def _space(before: Run, after: Run) -> str:
    is_written = before.text.endswith(" ") or after.text.startswith(" ")
    is_apart = after.left - before.right > GAP * max(before.height, after.height)
    return " " if is_apart and not is_written else ""
