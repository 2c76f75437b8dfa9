"""The text of the marked pieces of a page."""

import ctypes
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

# PDFium's sign for a hyphen at the end of a line; whether it belongs to the word only the writer knows.
HYPHEN = str.maketrans({"\x02": "-", "\ufffe": "-", "\r": "", "\x00": ""})


def read_marked_text(page: pdfium.PdfPage) -> dict[int, list[str]]:
    """Return the lines of text under each mark, in the order of the page."""
    text_page = page.get_textpage()
    found: dict[int, list[tuple[str, float]]] = {}
    for at in range(raw.FPDFPage_CountObjects(page)):
        item = raw.FPDFPage_GetObject(page, at)
        mark = raw.FPDFPageObj_GetMarkedContentID(item)
        if mark >= 0 and raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_TEXT:
            found.setdefault(mark, []).append((_text(item, text_page), _baseline(item)))
    return {mark: _lines(pieces) for mark, pieces in found.items()}


def _lines(pieces: list[tuple[str, float]]) -> list[str]:
    """Put pieces on the same baseline together."""
    lines: list[str] = []
    last = None
    for text, baseline in pieces:
        if last is not None and abs(baseline - last) < 1:
            lines[-1] += text
        else:
            lines.append(text)
        last = baseline
    return lines


def _text(item: Any, text_page: pdfium.PdfTextPage) -> str:
    length = raw.FPDFTextObj_GetText(item, text_page, None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFTextObj_GetText(item, text_page, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", errors="replace").translate(HYPHEN)


def _baseline(item: Any) -> float:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, matrix)
    return float(matrix.f)
