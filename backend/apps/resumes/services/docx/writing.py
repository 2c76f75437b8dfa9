"""A resume as DOCX."""

import io

import docx

from apps.resumes.models.content import ResumeData
from apps.resumes.services.docx.look import set_look
from apps.resumes.services.docx.page import Page
from apps.resumes.services.sheet import Entry, Sheet, SheetSection, lay_out


def make_docx(data: ResumeData, *, with_contact: bool = True) -> bytes:
    """The resume as DOCX: real headings, lists and links, no tables or pictures, in the language of the resume.

    It says what the PDF says, line by line; color, size and kind of typeface follow the style, the template does not.
    Without contact, the name and the headline stay.
    """
    sheet = lay_out(data, with_contact=with_contact)
    document = docx.Document()
    set_look(document, data.style, sheet)
    page = Page(document)
    _write_head(page, sheet)
    for section in sheet.sections:
        _write_section(page, section)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _write_head(page: Page, sheet: Sheet) -> None:
    page.add_heading(sheet.heading, level=1)
    page.add_paragraphs([sheet.headline] if sheet.headline else [])
    if sheet.contact_heading:
        page.add_heading(sheet.contact_heading, level=2)
    page.add_facts(sheet.contact)


def _write_section(page: Page, section: SheetSection) -> None:
    page.add_heading(section.heading, level=2, kind=section.kind)
    page.add_paragraphs(section.paragraphs)
    page.add_bullets(section.bullets)
    page.add_facts(section.facts)
    for group in section.groups:
        page.add_heading(group.heading, level=3)
        page.add_facts(group.facts)
    for entry in section.entries:
        _write_entry(page, entry)


def _write_entry(page: Page, entry: Entry) -> None:
    page.add_heading(entry.heading, level=3)
    page.add_lines(line for line in (entry.period, entry.place) if line)
    if entry.link:
        page.add_link(entry.link)
    page.add_paragraphs(entry.paragraphs)
    page.add_bullets(entry.bullets)
