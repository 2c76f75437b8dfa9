"""Blocks of a PDF by its structure tree: the writer said what is a heading and what is a point."""

from collections.abc import Iterator

import pypdfium2 as pdfium

from apps.resumes.services.reading.blocks.block import Block, BlockKind
from apps.resumes.services.reading.blocks.joining import join_lines, keeps_spaces
from apps.resumes.services.reading.blocks.marked import read_marked_text
from apps.resumes.services.reading.blocks.piece import Path, Piece
from apps.resumes.services.reading.blocks.runs import Run, make_lines
from apps.resumes.services.reading.blocks.tree import Element, read_tree

HEADINGS = {"H": 1, "Title": 1, **{f"H{level}": level for level in range(1, 7)}}
ROWS, CELLS, LABEL, POINT = "TR", ("TD", "TH"), "Lbl", "LI"
# Parts that hold others; what stands in one of them without a part of its own is a paragraph.
GROUPS = {
    *(
        "Document",
        "DocumentFragment",
        "Part",
        "Art",
        "Sect",
        "Div",
        "Aside",
        "BlockQuote",
        "NonStruct",
    ),
    *("Table", "THead", "TBody", "TFoot", "L", "TOC", "TOCI", "Index", "Private", ""),
}


def read_tagged_blocks(document: pdfium.PdfDocument) -> list[Block]:
    """Return the blocks in the order in which the tags name them; none if the PDF is not tagged.

    A page's tree has a place for every tag of the document, so that what a page broke is put together again.
    """
    pieces: dict[Path, Piece] = {}
    for number, page in enumerate(document, 1):
        for path, piece in _of_page(page, number):
            if path in pieces:
                pieces[path].runs += piece.runs
            else:
                pieces[path] = piece
    ordered = [piece for _, piece in sorted(pieces.items(), key=lambda pair: pair[0])]
    exact = keeps_spaces(piece.lines for piece in ordered)
    blocks = (
        Block(piece.kind, join_lines(piece.lines, exact=exact), piece.page, piece.level) for piece in ordered
    )
    return [block for block in blocks if block.text]


def _of_page(page: pdfium.PdfPage, number: int) -> Iterator[tuple[Path, Piece]]:
    texts = read_marked_text(page, number)
    for at, element in read_tree(page):
        yield from _pieces(element, (at,), texts, number)


def _pieces(
    element: Element, path: Path, texts: dict[int, list[Run]], page: int
) -> Iterator[tuple[Path, Piece]]:
    if element.type not in GROUPS:
        yield path, _piece(element, texts, page)
        return
    for at, part in element.parts:
        if isinstance(part, int):
            yield (*path, at), Piece(BlockKind.TEXT, page, runs=list(texts.get(part, ())))
        else:
            yield from _pieces(part, (*path, at), texts, page)


def _piece(element: Element, texts: dict[int, list[Run]], page: int) -> Piece:
    if element.type == ROWS:
        return Piece(
            BlockKind.TABLE,
            page,
            cells=[_cell(part, texts) for _, part in element.parts],
        )
    level = HEADINGS.get(element.type, 0)
    kind = BlockKind.BULLET if element.type == POINT else BlockKind.HEADING if level else BlockKind.TEXT
    return Piece(kind, page, level, runs=list(_runs(element, texts)))


def _runs(element: Element, texts: dict[int, list[Run]]) -> Iterator[Run]:
    """Give what is written in an element and of all in it, but for the dot or number before a point."""
    for _, part in element.parts:
        if isinstance(part, int):
            yield from texts.get(part, ())
        elif part.type != LABEL:
            yield from _runs(part, texts)


def _cell(part: Element | int, texts: dict[int, list[Run]]) -> str:
    runs = texts.get(part, ()) if isinstance(part, int) else _runs(part, texts)
    return join_lines(make_lines(runs), exact=False)
