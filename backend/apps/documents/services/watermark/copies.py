"""Make the copy."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
from PIL import Image

from apps.documents.enums import DocumentType
from apps.documents.services.watermark.pages import list_pages
from apps.documents.services.watermark.stamp import stamp

QUALITY = 82  # of JPEG: small print can be read
DPI = 200


@dataclass(frozen=True)
class Copy:
    """The copy: a PDF stays one, a picture is a JPEG."""

    content: bytes
    content_type: DocumentType
    pages: int


def make_copy(content: bytes, *, content_type: DocumentType, text: str) -> Copy:
    """Draw every page anew with the text all over it. Nothing of the original file is in the copy: no layers, no text,
    no notes, no hidden data.

    Works on bytes that strangers made: call it in a process of its own (`apps.documents.services.isolation`).

    :raises TooManyPages: if it is no identity paper by its length
    """
    pages = list_pages(content, content_type=content_type)
    drawn = [_as_jpeg(stamp(page, text=text)) for page in pages]
    if content_type != DocumentType.PDF:
        return Copy(drawn[0], DocumentType.JPEG, 1)
    return Copy(_bind(drawn), DocumentType.PDF, len(drawn))


def _as_jpeg(page: Image.Image) -> bytes:
    out = BytesIO()
    page.save(out, "JPEG", quality=QUALITY, dpi=(DPI, DPI))
    return out.getvalue()


def _bind(pages: Iterable[bytes]) -> bytes:
    pdf = pypdfium2.PdfDocument.new()
    for page in pages:
        picture = pypdfium2.PdfImage.new(pdf)
        picture.load_jpeg(BytesIO(page), inline=True)
        width, height = (side * 72 / DPI for side in picture.get_px_size())
        picture.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
        sheet = pdf.new_page(width, height)
        sheet.insert_obj(picture)
        sheet.gen_content()
    out = BytesIO()
    pdf.save(out)
    return out.getvalue()
