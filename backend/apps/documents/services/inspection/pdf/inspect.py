"""A PDF from the outside to the inside."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from apps.documents.services.inspection.papers.ocr import Eyes
from apps.documents.services.inspection.pdf.frame import check_frame
from apps.documents.services.inspection.pdf.names import EMBEDDING
from apps.documents.services.inspection.pdf.structure import read_structure
from apps.documents.services.inspection.seen import Seen
from apps.documents.services.inspection.unfit import Unfit

if TYPE_CHECKING:
    from apps.documents.services.inspection.pdf.pages import Page

SHARP = 2200  # pixels of the longer side of a page that is read as a picture


def inspect_pdf(content: bytes, eyes: Eyes) -> Seen:
    """Look at a PDF.

    :param eyes: what reads pictures of text
    :raises Unfit: if it is not taken
    """
    check_frame(content)
    names = read_structure(content)
    from apps.documents.services.inspection.pdf.attachments import refuse_attachments  # PDFium: not before
    from apps.documents.services.inspection.pdf.pages import open_pdf, read_pages

    document = open_pdf(content)
    if names & EMBEDDING and not refuse_attachments(document):
        raise Unfit("nested_too_deep")  # a file that readers find and PDFium does not
    pages = list(read_pages(document))
    text = "\n".join(page.text for page in pages)
    return Seen(pages=len(pages), text=text, pictures=_read_pictures(pages, eyes), is_scan=not text.strip())


def _read_pictures(pages: "list[Page]", eyes: Eyes) -> Iterator[str]:
    for page in pages:
        if page.has_pictures and eyes.are_open:
            scale = SHARP / max(page.page.get_size())
            yield eyes.read(page.page.render(scale=scale, grayscale=True).to_pil())
