"""What somebody says about themselves, and when they can work."""

import re
from datetime import date

from apps.resumes.services.reading.blocks import Block
from apps.resumes.services.reading.foreign.draft import LIKELY, SURE, Draft, Found, Tree
from apps.resumes.services.reading.foreign.licences import DAY
from apps.resumes.services.reading.foreign.parts import Part
from apps.resumes.services.reading.lexicon import LEXICONS, fold

LONGEST, MOST_HOURS = 2000, 60
HOURS = re.compile(r"(?<!\d)(\d{1,2})(?:\s*(?:[-–/]|tot|to|do|a|la|до)\s*(\d{1,2}))?\s*(?=[^\W\d_])")


def read_summary(part: Part, draft: Draft) -> None:
    """Read the text; what is longer than 2,000 letters is listed as unread."""
    kept: list[Block] = []
    room = LONGEST
    for block in part.blocks:
        room -= len(block.text) + 1
        if room < 0:
            draft.leave(block, why="too_long")
        else:
            kept.append(block)
    if kept:
        text = "\n".join(block.text.replace("\t", " ") for block in kept)
        draft.contents.setdefault("summary", {})["text"] = Found(text, LIKELY, kept[0])


def read_availability(part: Part, draft: Draft) -> None:
    """Read from when and how many hours; days in words are listed as unread."""
    for block in part.blocks:
        for text in filter(None, (line.strip() for line in block.text.split("\n"))):
            if not take_availability(text, block, draft):
                draft.leave(block, text)


def take_availability(text: str, block: Block, draft: Draft) -> bool:
    """Take what a line tells about when somebody can begin, and for how long."""
    found: Tree = {}
    folded = fold(text)
    if _names("available_from", folded) and (day := _find_day(text)):
        found["available_from"] = Found(day.isoformat(), SURE, block)
    if _names("hours", folded) and (match := HOURS.search(text)):
        least, most = int(match[1]), int(match[2] or match[1])
        if 1 <= least <= most <= MOST_HOURS:
            found |= {
                "hours_min": Found(least, LIKELY, block),
                "hours_max": Found(most, LIKELY, block),
            }
    if found:
        draft.contents.setdefault("summary", {}).update(found)
    return bool(found)


def _names(kind: str, folded: str) -> bool:
    return any(phrase in folded for lexicon in LEXICONS.values() for phrase in lexicon.phrases[kind])


def _find_day(text: str) -> date | None:
    match = DAY.search(text)
    try:
        return date(int(match[3]), int(match[2]), int(match[1])) if match else None
    except ValueError:
        return None
