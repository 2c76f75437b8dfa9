"""Blocks of a PDF without tags, by how it looks."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from statistics import median

import pypdfium2 as pdfium

from apps.resumes.services.reading.blocks.block import Block, BlockKind
from apps.resumes.services.reading.blocks.lines import Line, read_lines
from apps.resumes.services.reading.blocks.segments import read_segments
from apps.resumes.services.reading.lexicon import find_section, has_label

BULLET = re.compile(r"^(?:[•●○◦▪▫■□‣⁃∙·➢➤✓✔❖\uf0b7\uf0a7]|[-–*](?=\s+\w))\s*")
LARGER, LARGEST = 1.12, 1.5  # times the size of ordinary text
SHORT = 70  # letters that a heading has at most
DIGITS = re.compile(r"\d+")


def read_layout_blocks(document: pdfium.PdfDocument) -> list[Block]:
    """Return the blocks as one would read them: lines put together, headers and footers of pages once."""
    pages = [read_lines(read_segments(page), number) for number, page in enumerate(document, 1)]
    lines = list(_with_whole_headings(_without_repeats(pages)))
    if not lines:
        return []
    usual = median(line.size for line in lines for _ in line.text)
    blocks: list[Block] = []
    for before, line in zip([None, *lines], lines, strict=False):
        block = _block(line, usual)
        if before and blocks and _goes_on(before, line, block, lines):
            last = blocks.pop()
            joined = last.text + ("" if last.text.endswith(("-", "/")) else " ") + block.text
            block = Block(last.kind, joined, last.page, last.level)
        blocks.append(block)
    return blocks


def _without_repeats(pages: list[list[Line]]) -> Iterator[Line]:
    """Leave out what stands on several pages at the same height, but for the first time."""
    seen: Counter[tuple[str, int]] = Counter()
    for lines in pages:
        for line in lines:
            key = (DIGITS.sub("#", line.text), round(line.bottom / 4))
            seen[key] += 1
            if seen[key] == 1 or line.page == 1:
                yield line


def _with_whole_headings(lines: Iterable[Line]) -> Iterator[Line]:
    """Put a heading together that did not fit on one line."""
    last: Line | None = None
    for line in lines:
        if last and last.is_bold == line.is_bold and find_section(f"{last.text} {line.text}"):
            last = replace(
                last,
                text=f"{last.text} {line.text}",
                bottom=line.bottom,
                top=line.bottom + last.size,
            )
        else:
            if last:
                yield last
            last = line
    if last:
        yield last


def _block(line: Line, usual: float) -> Block:
    if mark := BULLET.match(line.text):
        return Block(BlockKind.BULLET, line.text[mark.end() :].strip(), line.page)
    level = _level(line, usual)
    return Block(BlockKind.HEADING if level else BlockKind.TEXT, line.text, line.page, level)


def _level(line: Line, usual: float) -> int:
    """1 for a name or title, 2 for a section, 3 for what is bold within one, 0 for text."""
    text = line.text.strip()
    if len(text) > SHORT or text.endswith((".", ",", ";")):
        return 0
    is_section = find_section(text) is not None
    if line.size >= usual * LARGEST and not is_section:
        return 1
    if is_section and (line.is_bold or line.size >= usual * LARGER or text.isupper() or "\t" not in text):
        return 2
    return 3 if line.is_bold or line.size >= usual * LARGER else 0


def _goes_on(before: Line, line: Line, block: Block, lines: list[Line]) -> bool:
    """Whether the line is the rest of the one before: it was full, and nothing new begins here."""
    if (
        block.kind != BlockKind.TEXT
        or has_label(line.text)
        or line.page != before.page
        or before.is_bold != line.is_bold
    ):
        return False
    column = max(each.right for each in lines if each.page == line.page and abs(each.left - before.left) < 20)
    is_full = before.right > before.left + (column - before.left) * 0.8
    is_next = 0 <= before.bottom - line.top + line.size * 0.2 < line.size * 0.9
    is_indented = bool(BULLET.match(before.text)) and line.left > before.left + 3
    return (
        is_next and "\t" not in line.text and (is_indented or (is_full and abs(line.left - before.left) < 3))
    )
