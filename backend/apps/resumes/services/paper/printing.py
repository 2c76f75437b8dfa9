"""A resume as PDF, and as pictures of its pages."""

import json
import re
from dataclasses import asdict
from typing import Literal

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.resumes.models.content import ResumeData
from apps.resumes.services.paper.compiling import compile_resume
from apps.resumes.services.paper.letters import mark_unprintable
from apps.resumes.services.paper.typefaces import order_families
from apps.resumes.services.sheet import Entry, Sheet, SheetSection, get_wording, lay_out

MOST_PAGES = 20
# More than this never fits; Typst need not try. It remembers its last pages: a thousand of them would stay in memory.
MOST_LETTERS, MOST_LINES = 150_000, 3000
PAGES = re.compile(rb"<xmpTPg:NPages>(\d+)<")


class ResumeTooLong(DomainError):
    """No employer reads it, and it would keep others waiting."""

    code = "resume_too_long"
    message = _("This resume is longer than 20 pages. Make it shorter, then try again.")


def make_pdf(data: ResumeData, *, with_contact: bool = True) -> bytes:
    """The resume as a tagged PDF (PDF/UA-1): the same resume always gives the same bytes.

    Without contact, the name and the headline stay. Letters that no typeface has are printed as "�"
    (`find_unprintable`). Raises ResumeTooLong.
    """
    pdf = compile_resume(_prepare(data, with_contact=with_contact), into="pdf")[0]
    if count_pages(pdf) > MOST_PAGES:
        raise ResumeTooLong
    return pdf


def draw_pages(
    data: ResumeData, *, into: Literal["svg", "png"], with_contact: bool = True, ppi: float = 96
) -> list[bytes]:
    """The same pages as pictures, one each: what the PDF will look like. Raises ResumeTooLong."""
    pages = compile_resume(_prepare(data, with_contact=with_contact), into=into, ppi=ppi)
    if len(pages) > MOST_PAGES:
        raise ResumeTooLong
    return pages


def count_pages(pdf: bytes) -> int:
    """How many pages a PDF of ours has, from its own metadata."""
    found = PAGES.search(pdf)
    if found is None:
        raise ValueError("this PDF is not ours")
    return int(found[1])


def count_lines(sheet: Sheet) -> int:
    """How many lines it has at least, without headings and facts, which are few."""
    texts: list[SheetSection | Entry] = [*sheet.sections]
    for section in sheet.sections:
        texts += section.entries
    return sum(len(each.paragraphs) + len(each.bullets) for each in texts)


def _prepare(data: ResumeData, *, with_contact: bool) -> str:
    sheet = lay_out(data, with_contact=with_contact)
    if count_lines(sheet) > MOST_LINES:
        raise ResumeTooLong
    parts = {
        "sheet": asdict(sheet),
        "title": _name_document(sheet),
        "author": sheet.name,
        "template": data.template.value,
        "color": data.style.primary_color,
        "fonts": order_families(data.style.font_family),
        "size": data.style.font_size,
    }
    text = json.dumps(parts, ensure_ascii=False)
    if len(text) > MOST_LETTERS:
        raise ResumeTooLong
    return mark_unprintable(text)


def _name_document(sheet: Sheet) -> str:
    word = get_wording(sheet.language).document
    return f"{sheet.name} – {word}" if sheet.name else word
