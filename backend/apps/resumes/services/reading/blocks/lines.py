"""Lines of a page without tags, column by column."""

from dataclasses import dataclass
from itertools import pairwise

from apps.resumes.services.reading.blocks.segments import Segment
from apps.resumes.services.reading.lexicon import find_section

MARGIN = 6.0  # points that stay empty between two columns


@dataclass
class Line:
    """What stands beside each other in one column; a tab where there is a wide gap."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    is_bold: bool
    page: int = 1

    @property
    def size(self) -> float:
        """The height of a line of this type."""
        return self.top - self.bottom


def read_lines(segments: list[Segment], page: int) -> list[Line]:
    """Return the lines in reading order: what crosses the columns first, then the left one, then the right one."""
    gutter = _find_gutter(segments)
    if gutter is None:
        return _lines(segments, page)
    top = max(each.top for each in segments if _is_heading(each))
    across = [each for each in segments if each.left < gutter < each.right or each.bottom >= top]
    rest = [each for each in segments if each not in across]
    left = [each for each in rest if each.right <= gutter]
    right = [each for each in rest if each.left >= gutter]
    return [line for part in (across, left, right) for line in _lines(part, page)]


def _find_gutter(segments: list[Segment]) -> float | None:
    """Find where two columns meet: a gap from top to bottom, with headings of a resume on both sides of it.

    Dates in a margin make a gap, too; but no headings stand there.
    """
    headings = sorted({round(each.left, 1) for each in segments if _is_heading(each)})
    if len(headings) < 2 or headings[-1] - headings[0] < 60:
        return None
    edge = next(at for at in headings if at - headings[0] >= 60)
    gutter = (
        min(
            (each.left for each in segments if edge - 30 < each.left <= edge),
            default=edge,
        )
        - MARGIN / 2
    )
    crossing = [each for each in segments if each.left < gutter < each.right]
    beside = [each for each in segments if each.left >= gutter and not _is_heading(each)]
    return gutter if beside and len(crossing) <= len(segments) / 5 else None


def _is_heading(segment: Segment) -> bool:
    return find_section(segment.text) is not None


def _lines(segments: list[Segment], page: int) -> list[Line]:
    rows: list[list[Segment]] = []
    for each in sorted(segments, key=lambda each: (-each.middle, each.left)):
        if rows and each.middle > rows[-1][0].bottom + rows[-1][0].size * 0.2:
            rows[-1].append(each)
        else:
            rows.append([each])
    return [_line(sorted(row, key=lambda each: each.left), page) for row in rows]


def _line(row: list[Segment], page: int) -> Line:
    text = row[0].text
    for before, after in pairwise(row):
        is_wide = after.left - before.right > before.size
        text += ("\t" if is_wide else " ") + after.text
    return Line(
        text,
        row[0].left,
        max(each.right for each in row),
        min(each.bottom for each in row),
        max(each.top for each in row),
        row[0].is_bold,
        page,
    )
