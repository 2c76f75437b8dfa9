"""Jobs, courses and projects of our own paper."""

from typing import Any

from apps.resumes.services.reading.blocks import Block, BlockKind
from apps.resumes.services.reading.paper.dates import Period, read_period
from apps.resumes.services.sheet import SEPARATOR, Wording

DASH = "–"


def read_job(heading: str, blocks: list[Block], words: Wording) -> dict[str, Any]:
    """A job."""
    lines, bullets = _parts(blocks)
    period = _take_period(lines, words) or Period()
    organization, city = _take_place(lines)
    return {
        "position": heading,
        "organization": organization,
        "city": city,
        "start": period.start,
        "end": period.end,
        "is_current": period.is_current,
        "text": "\n".join(lines),
        "highlights": bullets,
    }


def read_course(heading: str, blocks: list[Block], words: Wording) -> dict[str, Any]:
    """A school or course."""
    lines, _ = _parts(blocks)
    period, is_finished = _take_course_period(lines, words)
    institution, city = _take_place(lines)
    return {
        "title": heading,
        "institution": institution,
        "city": city,
        "start": period.start,
        "end": period.end,
        "is_finished": is_finished,
        "text": "\n".join(lines),
    }


def read_project(heading: str, blocks: list[Block], words: Wording) -> dict[str, Any]:
    """A project."""
    lines, bullets = _parts(blocks)
    period = _take_period(lines, words) or Period()
    link = (
        lines.pop(0) if lines and (lines[0] == DASH or lines[0].startswith(("http://", "https://"))) else ""
    )
    return {
        "name": heading,
        "url": "" if link == DASH else link,
        "start": period.start,
        "end": period.end,
        "text": "\n".join(lines),
        "highlights": bullets,
    }


def _parts(blocks: list[Block]) -> tuple[list[str], list[str]]:
    bullets = [block.text for block in blocks if block.kind == BlockKind.BULLET]
    return [block.text for block in blocks if block.kind != BlockKind.BULLET], bullets


def _take_period(lines: list[str], words: Wording) -> Period | None:
    period = read_period(lines[0], words) if lines else None
    if period:
        lines.pop(0)
    return period


def _take_course_period(lines: list[str], words: Wording) -> tuple[Period, bool]:
    remark = words.phrases["unfinished"]
    if lines and lines[0] == remark:
        lines.pop(0)
        return Period(), False
    is_finished = not (lines and lines[0].endswith(SEPARATOR + remark))
    if not is_finished:
        lines[0] = lines[0].removesuffix(SEPARATOR + remark)
    return _take_period(lines, words) or Period(), is_finished


def _take_place(lines: list[str]) -> tuple[str, str]:
    organization, _, city = (lines.pop(0) if lines else "").partition(SEPARATOR)
    return ("" if organization == DASH else organization), city
