"""The smallest pieces of a line, and labels in front of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from apps.resumes.services.reading.blocks import Block
from apps.resumes.services.reading.lexicon import fold, words_of

APART = re.compile(r"\s*(?:[\n\t]|\s[|•·●▪]\s)\s*")
LABEL = re.compile(r"^([^:]{2,45}?)\s*:\s*(.*)$", re.DOTALL)


@dataclass(frozen=True)
class Atom:
    """A piece of text that says one thing; `label` is folded."""

    text: str
    block: Block
    label: str = ""


def split_atoms(blocks: Sequence[Block], language: str) -> Iterator[Atom]:
    """Give the pieces in order: split at line breaks, tabs, bars and dots, with the label that stands before each."""
    for block in blocks:
        label = ""
        for text in filter(None, APART.split(block.text)):
            known, value = split_label(text, language)
            if known and not value:
                label = known
                continue
            # Quoted alone: beside it may stand what nobody may ask, a birth date for one.
            yield Atom(value, replace(block, text=text), known or label)
            label = ""
        if label:
            yield Atom("", block, label)


def split_label(text: str, language: str) -> tuple[str, str]:
    """Take a label that we know off the front: "Tel.: 06…" gives "phone", "06…"."""
    known = {**words_of("labels", language), **words_of("refused", language)}
    match = LABEL.match(text)
    if match and (kind := known.get(fold(match[1]))):
        return kind, match[2].strip()
    if kind := known.get(fold(text)):
        return kind, ""
    return "", text
