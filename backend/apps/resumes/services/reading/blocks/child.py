"""What runs in a process of its own: bytes in, blocks out as JSON (`apps.documents.services.isolation`)."""

import base64
import io
import json
from dataclasses import asdict

import pypdfium2 as pdfium

from apps.resumes.services.reading.blocks.block import Block
from apps.resumes.services.reading.blocks.docx import read_docx_blocks
from apps.resumes.services.reading.blocks.layout import read_layout_blocks
from apps.resumes.services.reading.blocks.tagged import read_tagged_blocks

PDF = b"%PDF-"
LARGEST_XML = 1_048_576  # bytes
MOST_BLOCKS = 4000
MOST_LETTERS = 200_000  # of the whole file
WHOLE = 0.7  # of the letters must be tagged, else the tags were added by who did not mean it


def read(content: bytes) -> bytes:
    """Read the blocks of a PDF or DOCX, and the XML that Europass hangs on its PDFs."""
    blocks = [asdict(block) for block in read_all(content)]
    attached = base64.b64encode(find_xml(content)).decode()
    return json.dumps({"blocks": blocks, "attached": attached}).encode()


def find_xml(content: bytes) -> bytes:
    """Take the first attached XML out of a PDF; empty if there is none."""
    if content.lstrip()[:5] != PDF:
        return b""
    document = pdfium.PdfDocument(content)
    try:
        found = (
            bytes(document.get_attachment(at).get_data())
            for at in range(min(document.count_attachments(), 5))
        )
        return next((each for each in found if each.lstrip()[:1] == b"<" and len(each) <= LARGEST_XML), b"")
    finally:
        document.close()


def read_all(content: bytes) -> list[Block]:
    """The same as values: at most so many blocks and letters."""
    blocks = _of_pdf(content) if content.lstrip()[:5] == PDF else read_docx_blocks(io.BytesIO(content))
    room = MOST_LETTERS
    kept: list[Block] = []
    for block in blocks[:MOST_BLOCKS]:
        room -= len(block.text)
        if room < 0:
            break
        kept.append(block)
    return kept


def _of_pdf(content: bytes) -> list[Block]:
    document = pdfium.PdfDocument(content)
    try:
        tagged = read_tagged_blocks(document)
        if tagged and _letters(tagged) >= WHOLE * sum(_count(page) for page in document):
            return tagged
        return read_layout_blocks(document)
    finally:
        document.close()


def _letters(blocks: list[Block]) -> int:
    return sum(not letter.isspace() for block in blocks for letter in block.text)


def _count(page: pdfium.PdfPage) -> int:
    """Letters on the page, its header and footer too."""
    return sum(not letter.isspace() for letter in page.get_textpage().get_text_range())
