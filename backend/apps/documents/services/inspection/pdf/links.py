"""What happens when somebody presses a link, as PDFium reads it."""

import ctypes
import re
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from apps.documents.services.inspection.unfit import Unfit

LEADS_ON = (pdfium.PDFACTION_GOTO, pdfium.PDFACTION_URI, pdfium.PDFACTION_UNSUPPORTED)
WILD = re.compile(rb"\s*(?:javascript:|vbscript:|data:|file:|\\\\)", re.IGNORECASE)
MOST_BOOKMARKS = 2000
UNSEEN = re.compile(rb"[\0-\x20]")  # browsers leave these out of an address
LONGEST = 4096  # bytes of an address


def refuse_actions(page: pypdfium2.PdfPage, document: pypdfium2.PdfDocument) -> None:
    """:raises Unfit: if a link does more than lead to another place in the file, or to a page of the web"""
    for action in _list_actions(page):
        _refuse(action, document)


def refuse_bookmarks(document: pypdfium2.PdfDocument) -> None:
    """:raises Unfit: if a bookmark does more than that, or there are too many"""
    for count, bookmark in enumerate(document.get_toc(), 1):
        if count > MOST_BOOKMARKS:
            raise Unfit("unpacks_too_large")
        if action := pdfium.FPDFBookmark_GetAction(bookmark):
            _refuse(action, document)


def _refuse(action: pdfium.FPDF_ACTION, document: pypdfium2.PdfDocument) -> None:
    kind = pdfium.FPDFAction_GetType(action)
    if kind not in LEADS_ON or (kind == pdfium.PDFACTION_URI and WILD.match(_address(document, action))):
        raise Unfit("active_content")


def _list_actions(page: pypdfium2.PdfPage) -> Iterator[pdfium.FPDF_ACTION]:
    at, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page, at, link):
        if action := pdfium.FPDFLink_GetAction(link):
            yield action


def _address(document: pypdfium2.PdfDocument, action: pdfium.FPDF_ACTION) -> bytes:
    buffer = ctypes.create_string_buffer(LONGEST)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, LONGEST)
    return UNSEEN.sub(b"", buffer.value)
