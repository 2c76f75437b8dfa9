"""Reads a tagged PDF as a screen reader does: the elements of its structure in their order, each with its text."""

import ctypes
import io
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2
from pypdfium2 import raw

from apps.resumes.services.sheet import Fact, Sheet

Element = tuple[str, str]
# What holds text of its own; the others only hold elements.
TEXTUAL = {"/H1", "/H2", "/H3", "/P", "/LBody"}


def read_elements(pdf: bytes) -> list[Element]:
    """Each heading, paragraph and list item: its tag, and its text with single spaces."""
    texts = read_marked_texts(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        pages = {page.objgen: number for number, page in enumerate(document.pages)}
        return [
            (
                str(node.S)[1:],
                " ".join("".join(texts[pages[page], mcid] for page, mcid in _marks(node)).split()),
            )
            for node in walk(document.Root.StructTreeRoot.K)
            if str(node.S) in TEXTUAL
        ]


def expect_elements(sheet: Sheet) -> list[Element]:
    """What a sheet must sound like."""
    head = [("H1", sheet.heading), ("P", sheet.headline), ("H2", sheet.contact_heading)]
    head += [("P", _say(fact)) for fact in sheet.contact]
    body = [element for section in sheet.sections for element in _expect_section(section)]
    return [(tag, " ".join(text.split())) for tag, text in [*head, *body] if text]


def _expect_section(section: Any) -> Iterator[Element]:
    yield "H2", f"{section.heading} · {section.kind}" if section.kind else section.heading
    yield from (("P", line) for line in section.paragraphs)
    yield from (("LBody", line) for line in section.bullets)
    yield from (("LBody", _say(fact)) for fact in section.facts)
    for group in section.groups:
        yield "H3", group.heading
        yield from (("LBody", _say(fact)) for fact in group.facts)
    for entry in section.entries:
        yield "H3", entry.heading
        yield from (("P", line) for line in (entry.period, entry.place, entry.link, *entry.paragraphs))
        yield from (("LBody", line) for line in entry.bullets)


def _say(fact: Fact) -> str:
    return f"{fact.label}: {fact.value}" if fact.value else fact.label


def read_marked_texts(pdf: bytes) -> dict[tuple[int, int], str]:
    """The text of each marked content, by page and id; -1 has none: nobody hears it."""
    texts: dict[tuple[int, int], str] = {}
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document):
            layer = page.get_textpage()
            for shown in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                key = number, raw.FPDFPageObj_GetMarkedContentID(shown.raw)
                texts[key] = texts.get(key, "") + _read_object(shown.raw, layer.raw)
    return texts


def _read_object(shown: Any, layer: Any) -> str:
    length = raw.FPDFTextObj_GetText(shown, layer, None, 0)
    room = ctypes.create_string_buffer(length)
    raw.FPDFTextObj_GetText(shown, layer, ctypes.cast(room, ctypes.POINTER(raw.FPDF_WCHAR)), length)
    return room.raw.decode("utf-16-le").rstrip("\0")


def walk(node: Any) -> Iterator[Any]:
    """Every element below, in the order in which they are read."""
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from walk(each)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        yield from walk(node.get("/K", pikepdf.Array()))


def _marks(node: Any, page: Any = None) -> Iterator[tuple[Any, int]]:
    """The marked contents of an element, and of the spans and links in it."""
    page = node.get("/Pg", page)
    for each in node.K if isinstance(node.get("/K"), pikepdf.Array) else [node.get("/K")]:
        if isinstance(each, int):
            yield page.objgen, each
        elif isinstance(each, pikepdf.Dictionary) and "/MCID" in each:
            yield each.get("/Pg", page).objgen, int(each.MCID)
        elif isinstance(each, pikepdf.Dictionary) and str(each.get("/S")) not in TEXTUAL and "/S" in each:
            yield from _marks(each, page)
