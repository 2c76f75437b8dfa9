"""Blocks of a DOCX: styles say what is a heading and what is a point."""

import re
from collections.abc import Iterator
from typing import IO, Any

import docx
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from apps.resumes.services.reading.blocks.block import Block, BlockKind
from apps.resumes.services.reading.blocks.layout import BULLET, SHORT
from apps.resumes.services.reading.lexicon import find_section

HEADING = re.compile(r"^heading\s*([1-6])$|^(title)$|^(subtitle)$", re.IGNORECASE)
BOXES = qn("w:txbxContent")
PARAGRAPH, TABLE, LETTERS = qn("w:p"), qn("w:tbl"), qn("w:t")
INSIDE = {qn(f"w:{name}") for name in ("r", "hyperlink", "smartTag", "ins", "sdt", "sdtContent")}
SIGNS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}


def read_docx_blocks(file: IO[bytes]) -> list[Block]:
    """Return the blocks in the order of the file: paragraphs, rows of tables, and what stands in text boxes."""
    document = docx.Document(file)
    blocks = [block for block in _of(document.element.body, document) if block.text]
    # Who uses lists means a dash when they type one.
    return (
        blocks
        if any(block.kind == BlockKind.BULLET for block in blocks)
        else [_mark(each) for each in blocks]
    )


def _mark(block: Block) -> Block:
    """Take a typed dot or dash for the sign of a point."""
    mark = BULLET.match(block.text) if block.kind == BlockKind.TEXT else None
    return Block(BlockKind.BULLET, block.text[mark.end() :]) if mark else block


def _of(parent: Any, document: Any) -> Iterator[Block]:
    for child in parent.iterchildren():
        if child.tag == PARAGRAPH:
            yield _paragraph(Paragraph(child, document))
            yield from _boxes(child, document)
        elif child.tag == TABLE:
            yield from _rows(Table(child, document), document)
        elif child.tag == qn("w:sdt"):
            for content in child.iterchildren(qn("w:sdtContent")):
                yield from _of(content, document)


def _boxes(paragraph: Any, document: Any) -> Iterator[Block]:
    """Give what stands in text boxes; Word keeps each twice, once for old readers."""
    for box in paragraph.iter(BOXES):
        if not any(above.tag.endswith("}Fallback") for above in box.iterancestors()):
            yield from _of(box, document)


def _rows(table: Table, document: Any) -> Iterator[Block]:
    """Give a row of short cells as one block, and what is in a long cell (columns made by a table) by itself."""
    for row in table.rows:
        cells = list(dict.fromkeys(row._tr.tc_lst))
        insides = [[block for block in _of(cell, document) if block.text] for cell in cells]
        if all(len(inside) <= 1 for inside in insides):
            text = "\t".join(inside[0].text if inside else "" for inside in insides)
            yield Block(BlockKind.TABLE, text.strip("\t"))
        else:
            yield from (block for inside in insides for block in inside)


def _paragraph(paragraph: Paragraph) -> Block:
    text = re.sub(r"[^\S\n\t]+", " ", _text(paragraph._p)).strip()
    level = _level(paragraph, text)
    if level:
        return Block(BlockKind.HEADING, text, level=level)
    return Block(BlockKind.BULLET if _is_listed(paragraph) else BlockKind.TEXT, text)


def _text(paragraph: Any) -> str:
    """The text of a paragraph with its links, without that of boxes that hang on it."""
    return "".join(_pieces(paragraph))


def _pieces(node: Any) -> Iterator[str]:
    for child in node.iterchildren():
        if child.tag in INSIDE:
            yield from _pieces(child)
        elif child.tag == LETTERS:
            yield child.text or ""
        else:
            yield SIGNS.get(child.tag, "")


def _level(paragraph: Paragraph, text: str) -> int:
    match = HEADING.match(_style(paragraph))
    if match:
        return int(match[1]) if match[1] else (1 if match[2] else 0)
    if not text or len(text) > SHORT or text.endswith((".", ",", ";")) or _is_listed(paragraph):
        return 0
    if find_section(text) is not None and "\n" not in text:
        return 2
    runs = [run for run in paragraph.runs if run.text.strip()]
    return 3 if runs and all(run.bold for run in runs) else 0


def _is_listed(paragraph: Paragraph) -> bool:
    properties = paragraph._p.pPr
    has_number = properties is not None and properties.numPr is not None
    return has_number or "list" in _style(paragraph).lower()


def _style(paragraph: Paragraph) -> str:
    style = paragraph.style
    return (style.name or "") if style is not None else ""
