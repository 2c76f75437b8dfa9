"""The text of the marked pieces of a page."""

import ctypes
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from apps.resumes.services.reading.blocks.runs import Run

# PDFium's sign for a hyphen at the end of a line; whether it belongs to the word only the writer knows.
HYPHEN = str.maketrans({"\x02": "-", "\ufffe": "-", "\r": "", "\x00": ""})


def read_marked_text(page: pdfium.PdfPage, number: int) -> dict[int, list[Run]]:
    """Return what was written under each mark, in the order of the page."""
    text_page = page.get_textpage()
    found: dict[int, list[Run]] = {}
    for at in range(raw.FPDFPage_CountObjects(page)):
        item = raw.FPDFPage_GetObject(page, at)
        mark = raw.FPDFPageObj_GetMarkedContentID(item)
        if mark >= 0 and raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_TEXT:
            found.setdefault(mark, []).append(_run(item, text_page, number))
    return found


def _run(item: Any, text_page: pdfium.PdfTextPage, page: int) -> Run:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, matrix)
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    return Run(
        _text(item, text_page),
        page,
        matrix.f,
        left.value,
        right.value,
        top.value - bottom.value,
    )


def _text(item: Any, text_page: pdfium.PdfTextPage) -> str:
    length = raw.FPDFTextObj_GetText(item, text_page, None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFTextObj_GetText(item, text_page, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", errors="replace").translate(HYPHEN)
