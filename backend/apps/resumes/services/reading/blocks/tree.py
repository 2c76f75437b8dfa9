"""The structure tree of a page, as PDFium tells it."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

DEEPEST = 40  # a tree that is deeper describes no text


@dataclass(frozen=True)
class Element:
    """A tag with what is in it: other tags, and the numbers of marked pieces of the page."""

    type: str
    parts: tuple[tuple[int, "Element | int"], ...]  # each with its place among all, those of other pages too


def read_tree(page: pdfium.PdfPage) -> list[tuple[int, Element]]:
    """Return the top tags of a page, each with its place; none if it has no structure."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return []
    try:
        tops = (
            (at, raw.FPDF_StructTree_GetChildAtIndex(tree, at))
            for at in range(raw.FPDF_StructTree_CountChildren(tree))
        )
        return [(at, _element(top, 0)) for at, top in tops if top]
    finally:
        raw.FPDF_StructTree_Close(tree)


def _element(handle: Any, depth: int) -> Element:
    return Element(_type(handle), tuple(_parts(handle, depth)) if depth < DEEPEST else ())


def _parts(handle: Any, depth: int) -> Iterator[tuple[int, Element | int]]:
    for at in range(raw.FPDF_StructElement_CountChildren(handle)):
        child = raw.FPDF_StructElement_GetChildAtIndex(handle, at)
        if child:
            yield at, _element(child, depth + 1)
        elif (mark := raw.FPDF_StructElement_GetChildMarkedContentID(handle, at)) >= 0:
            yield at, mark


def _type(handle: Any) -> str:
    length = raw.FPDF_StructElement_GetType(handle, None, 0)
    if length <= 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDF_StructElement_GetType(handle, buffer, length)
    return buffer.raw[: length - 2].decode("utf-16-le", errors="replace")
