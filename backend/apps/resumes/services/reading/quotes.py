"""Where each field of our own paper stands on it."""

from collections.abc import Iterator, Sequence
from typing import Any

from apps.resumes.models.content import ResumeData
from apps.resumes.services.reading.blocks import Block
from apps.resumes.services.reading.result import FieldFound

CERTAIN = 1.0
NOT_PRINTED = ("type", "language", "template", "style", "title")


def quote_all(data: ResumeData, blocks: Sequence[Block]) -> tuple[FieldFound, ...]:
    """Find the line of each text; what is printed in other words (a date, a level) is certain all the same."""
    raw = data.model_dump(mode="json", exclude_defaults=True)
    leaves = _leaves(raw.get("sections", []), "/sections")
    return tuple(_find(pointer, value, blocks) for pointer, value in leaves)


def _leaves(value: Any, pointer: str) -> Iterator[tuple[str, str]]:
    pairs = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    )
    if pairs is None:
        if value not in (None, ""):
            yield pointer, str(value)
        return
    for name, each in pairs:
        if pointer.count("/") > 2 or name not in NOT_PRINTED:
            yield from _leaves(each, f"{pointer}/{name}")


def _find(pointer: str, value: str, blocks: Sequence[Block]) -> FieldFound:
    first = value.partition("\n")[0]
    block = next((block for block in blocks if first in block.text), None)
    return FieldFound(pointer, CERTAIN, block.text if block else "", block.page if block else 1)
