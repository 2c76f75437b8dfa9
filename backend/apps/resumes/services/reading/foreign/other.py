"""Sections that are of no kind of ours: kept under their own heading, but for what others said."""

from apps.resumes.services.reading.blocks import BlockKind
from apps.resumes.services.reading.foreign.draft import LIKELY, Draft, Found, Tree
from apps.resumes.services.reading.foreign.parts import Part

MOST_POINTS, LONGEST_POINT, LONGEST_TEXT = 20, 400, 2000


def read_custom(part: Part, draft: Draft) -> None:
    """Keep text and points as they are; what does not fit is listed as unread."""
    points: list[Found] = []
    texts: list[Found] = []
    room = LONGEST_TEXT
    for block in part.blocks:
        is_point = block.kind == BlockKind.BULLET and len(block.text) <= LONGEST_POINT
        if is_point and len(points) < MOST_POINTS:
            points.append(Found(block.text, LIKELY, block))
        elif room > len(block.text):
            room -= len(block.text) + 1
            texts.append(Found(block.text.replace("\t", " "), LIKELY, block))
        else:
            draft.leave(block, why="too_long")
    tree: Tree = {"points": points}
    if texts:
        tree["text"] = Found("\n".join(each.value for each in texts), LIKELY, texts[0].block)
    if points or texts:
        draft.customs.append((part.heading.text.strip(" :")[:120], tree))


def leave_references(part: Part, draft: Draft) -> None:
    """Take nothing: other people and their numbers, who did not agree."""
    for block in part.blocks:
        draft.leave(block, why="other_person")
