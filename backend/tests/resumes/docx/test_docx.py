"""A resume as DOCX: the sheet in order, with real headings, lists and links."""

import io
from itertools import pairwise
from random import Random
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from hypothesis import given, settings

from apps.resumes.enums import ResumeLanguage
from apps.resumes.models.content import ResumeData
from apps.resumes.services.docx import make_docx
from apps.resumes.services.sheet import Sheet, lay_out
from tests.resumes.strategies import make_resume, resumes


def open_docx(file: bytes) -> Document:
    return docx.Document(io.BytesIO(file))


def say(data: ResumeData, *, with_contact: bool = True) -> list[str]:
    document = open_docx(make_docx(data, with_contact=with_contact))
    return [paragraph.text for paragraph in document.paragraphs]


def lines_of(sheet: Sheet) -> list[str]:
    """What stands on the sheet, in order."""
    lines = [sheet.heading, sheet.headline, sheet.contact_heading]
    lines += [f"{fact.label}: {fact.value}" for fact in sheet.contact]
    for section in sheet.sections:
        lines += [
            " · ".join(filter(None, (section.heading, section.kind))),
            *section.paragraphs,
            *section.bullets,
        ]
        groups = [section.facts, *(group.facts for group in section.groups)]
        headings = ["", *(group.heading for group in section.groups)]
        for heading, facts in zip(headings, groups, strict=True):
            lines += [
                heading,
                *(f"{fact.label}: {fact.value}" if fact.value else fact.label for fact in facts),
            ]
        for entry in section.entries:
            lines += [entry.heading, entry.period, entry.place, entry.link, *entry.paragraphs, *entry.bullets]
    return [line for line in lines if line]


@settings(max_examples=15, deadline=None)
@given(resumes(is_plain=False))
def test_it_says_what_the_sheet_says_in_order(data: ResumeData) -> None:
    assert say(data) == lines_of(lay_out(data))


def test_without_contact_only_the_name_stays() -> None:
    data = make_resume(Random(5))

    assert say(data, with_contact=False) == lines_of(lay_out(data, with_contact=False))
    assert not [line for line in say(data, with_contact=False) if "@example" in line]


@pytest.mark.parametrize("language", ResumeLanguage)
def test_it_says_its_language_and_whose_it_is_but_not_when_or_by_what(language: ResumeLanguage) -> None:
    data = make_resume(Random(1), language=language)
    document = open_docx(make_docx(data))
    properties = document.core_properties

    assert properties.language.startswith(language)
    assert f'w:lang w:val="{properties.language}"' in document.styles.element.xml
    assert (properties.author, properties.comments, properties.created.year) == (lay_out(data).name, "", 2020)  # type: ignore[union-attr]  # it is set


def test_headings_have_levels_and_there_are_no_tables_or_pictures() -> None:
    file = make_docx(make_resume(Random(2)))
    levels = [style[-1] for style in styles_of(file) if style.startswith("Heading")]

    assert levels[0] == "1"
    assert levels.count("1") == 1
    assert {"2", "3"} <= set(levels)
    assert all(int(after) <= int(before) + 1 for before, after in pairwise(levels))
    assert not open_docx(file).tables
    assert not [name for name in ZipFile(io.BytesIO(file)).namelist() if "media" in name]


def styles_of(file: bytes) -> list[str]:
    return [paragraph.style.name or "" for paragraph in open_docx(file).paragraphs if paragraph.style]


def test_links_are_links() -> None:
    contact = {"name": "E", "email": "e@example.org", "links": [{"url": "https://example.org/a?b=1&c=2"}]}
    data = ResumeData.model_validate({"sections": [{"type": "contact", "content": contact}]})
    document = open_docx(make_docx(data))

    addresses = [link.address for paragraph in document.paragraphs for link in paragraph.hyperlinks]

    assert addresses == ["mailto:e@example.org", "https://example.org/a?b=1&c=2"]
