"""A DOCX from the outside to the inside."""

import zipfile
from collections.abc import Iterator

from apps.documents.services.inspection.docx.archive import (
    check_entries,
    is_xml,
    looks_like_xml,
    open_archive,
    read_entries,
)
from apps.documents.services.inspection.docx.parts import check_part, check_types
from apps.documents.services.inspection.docx.relations import check_relations
from apps.documents.services.inspection.docx.words import read_words
from apps.documents.services.inspection.papers.ocr import Eyes
from apps.documents.services.inspection.pictures import find_kind, inspect_picture
from apps.documents.services.inspection.polyglots import FIRST, refuse_markup, refuse_pdf
from apps.documents.services.inspection.seen import Seen
from apps.documents.services.inspection.unfit import Unfit

TYPES, MAIN = "[Content_Types].xml", "word/document.xml"
WORDS_OF_A_PAGE = 500  # a DOCX knows no pages; this many words make one
MOST_PAGES = 200


def inspect_docx(content: bytes, eyes: Eyes) -> Seen:
    """Look at a DOCX.

    :param eyes: what reads pictures of text
    :raises Unfit: if it is not taken
    """
    refuse_pdf(content)
    refuse_markup(content[:FIRST])
    with open_archive(content) as archive:
        check_entries(archive, content)
        texts, pictures = _read_parts(archive)
    text = "\n".join(texts)
    pages = 1 + len(text.split()) // WORDS_OF_A_PAGE
    if pages > MOST_PAGES:
        raise Unfit("too_many_pages")
    is_scan = bool(pictures) and not text.strip()
    return Seen(pages=pages, text=text, pictures=_look(pictures, eyes), is_scan=is_scan)


def _read_parts(archive: zipfile.ZipFile) -> tuple[list[str], list[bytes]]:
    """The text, and pictures that may hold some, larger ones first."""
    if not {TYPES, MAIN} <= set(archive.namelist()):
        raise Unfit("damaged")
    texts, pictures = [], []
    for name, data in read_entries(archive):
        texts.append(_read_part(name, data))
        if find_kind(data):
            inspect_picture(data)
            pictures.append(data)
    return texts, sorted(pictures, key=len, reverse=True)


def _read_part(name: str, data: bytes) -> str:
    check_part(name, data)
    if name == TYPES:
        check_types(data)
    elif name.lower().endswith(".rels"):  # in any case: Word sees no difference
        check_relations(data)
    elif is_xml(name) or looks_like_xml(data):
        return read_words(data)
    return ""


def _look(pictures: list[bytes], eyes: Eyes) -> Iterator[str]:
    if not (pictures and eyes.are_open):
        return
    from apps.documents.services.inspection.pictures.opening import open_picture  # most files need no Pillow

    for data in pictures:
        if eyes.are_open:
            yield eyes.read(open_picture(data))
