"""Lines of a section."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from apps.resumes.services.reading.blocks import Block, BlockKind
from apps.resumes.services.reading.foreign.atoms import split_label
from apps.resumes.services.reading.foreign.periods import Period, find_period

SHORT_FORM = re.compile(r"(?:\b\w{1,2}\.)+$")
LONGEST_HEAD = 110  # letters of a line that names a job


@dataclass(frozen=True)
class Line:
    """A line; `period` if it tells one."""

    text: str
    block: Block
    label: str = ""
    period: Period | None = None

    @property
    def is_bullet(self) -> bool:
        """Whether it is a point of a list."""
        return self.block.kind == BlockKind.BULLET

    @property
    def is_head(self) -> bool:
        """Whether it may name a job or a school."""
        return not self.is_bullet and len(self.text) <= LONGEST_HEAD and not is_sentence(self.text, 5)


def split_lines(blocks: Sequence[Block], language: str) -> Iterator[Line]:
    """Give the lines of blocks in order, with the label in front of each."""
    for block in blocks:
        for text in filter(None, (line.strip() for line in block.text.split("\n"))):
            first, tab, rest = text.partition("\t")
            label, value = split_label(first if tab else text, language)
            words = rest if tab and label and not value else (value + tab + rest if tab else value)
            period = find_period(words, language)
            is_told = block.kind != BlockKind.BULLET and period and len(period.rest) <= LONGEST_HEAD
            yield Line(
                words or text,
                block,
                label,
                period if is_told and not _is_prose(words) else None,
            )


def _is_prose(text: str) -> bool:
    return len(text) > LONGEST_HEAD + 40 or is_sentence(text, 8)


def is_sentence(text: str, words: int) -> bool:
    """Whether it ends in a full stop, not in a short form such as S.L., after more than so many words."""
    return text.endswith(".") and not SHORT_FORM.search(text) and len(text.split()) > words
