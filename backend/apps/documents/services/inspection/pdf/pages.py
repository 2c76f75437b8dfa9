"""What PDFium finds in it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from apps.documents.services.inspection.pdf.attachments import refuse_attachments
from apps.documents.services.inspection.pdf.links import refuse_actions, refuse_bookmarks
from apps.documents.services.inspection.unfit import Unfit

MOST_PAGES = 50
MOST_CHARACTERS = 1_000_000
LONGEST_SIDE = 14_400  # points: the most that ISO 32000 lets a page have
WRONG_PASSWORD = 4


@dataclass(frozen=True)
class Page:
    """A page: what can be read on it, and whether there are pictures that may hold more."""

    text: str
    page: pypdfium2.PdfPage
    has_pictures: bool


def open_pdf(content: bytes) -> pypdfium2.PdfDocument:
    """Open it.

    :raises Unfit: if it has a password, cannot be read, has no pages or too many, or carries what runs
    """
    try:
        document = pypdfium2.PdfDocument(content)
        pages = len(document)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        raise Unfit("encrypted" if code == WRONG_PASSWORD else "damaged") from None
    if not pages:
        raise Unfit("damaged")
    if pages > MOST_PAGES:
        raise Unfit("too_many_pages")
    if pdfium.FPDFDoc_GetJavaScriptActionCount(document.raw) > 0:
        raise Unfit("active_content")
    if document.get_formtype() in (pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND):
        raise Unfit("active_content")
    refuse_attachments(document)
    refuse_bookmarks(document)
    return document


def read_pages(document: pypdfium2.PdfDocument) -> Iterator[Page]:
    """Read page after page.

    :raises Unfit: if one cannot be read, is larger than a page may be, or a link on it does more than lead to the web
    """
    left = MOST_CHARACTERS
    try:
        for page in document:
            _refuse_size(page)
            refuse_actions(page, document)
            text = page.get_textpage().get_text_range()
            left -= len(text)
            if left < 0:
                raise Unfit("unpacks_too_large")
            pictures = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3)
            yield Page(text, page, next(iter(pictures), None) is not None)
    except pypdfium2.PdfiumError:
        raise Unfit("damaged") from None


def _refuse_size(page: pypdfium2.PdfPage) -> None:
    if max(page.get_size()) > LONGEST_SIDE:
        raise Unfit("too_many_pixels")
