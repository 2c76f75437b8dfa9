"""A resume as PDF: what is in the file, and what is not."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from random import Random
from typing import Any

import pytest

from apps.resumes.enums import FontFamily, Template
from apps.resumes.models.content import ResumeData
from apps.resumes.services.paper import (
    ResumeTooLong,
    draw_pages,
    find_unprintable,
    make_pdf,
    name_file,
    printing,
)
from apps.resumes.services.paper.typefaces import LETTERS
from apps.resumes.services.sheet import lay_out
from tests.resumes.paper.letters import read_letters
from tests.resumes.paper.tags import expect_elements, read_elements
from tests.resumes.strategies import make_resume

# Each would do something if it were read as code.
CODE = [
    '#panic("no")',
    '#import "resume.typ": *',
    "$ x^2 $ and $5",
    "@nobody <label> @@",
    r"\u{1F600} \ back \n",
    "*bold* _it_ `raw` ``` = head",
    "- list / term: x + one",
    "\"quotes' -- --- ... ~ //x /*y*/",
    "{{ x }} [y] ${z} %s %(a)s",
    "</x:xmpmeta> & ]]>",
]


def resume(*sections: dict[str, Any], **others: Any) -> ResumeData:
    return ResumeData.model_validate({"sections": sections, **others})


def custom(text: str, title: str = "A", points: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"type": "custom", "title": title, "content": {"text": text, "points": points}}


def contact(name: str) -> dict[str, Any]:
    return {"type": "contact", "content": {"name": name}}


@pytest.mark.parametrize("template", Template)
def test_words_stay_words_whatever_they_mean_to_typst(template: Template) -> None:
    entry = {"position": CODE[0], "organization": CODE[3], "text": "\n".join(CODE), "highlights": CODE}
    work = {"type": "experience", "content": {"items": [entry]}, "title": CODE[2]}
    data = resume(contact(CODE[0]), work, custom("\n".join(CODE), CODE[5], tuple(CODE)), template=template)

    assert read_elements(make_pdf(data)) == expect_elements(lay_out(data))


def test_the_same_resume_gives_the_same_bytes() -> None:
    data, other = make_resume(Random(1)), make_resume(Random(2))
    first = make_pdf(data)
    make_pdf(other)

    assert make_pdf(data) == first
    assert b"D:20000101" in first


def test_the_owners_title_is_nowhere_in_it() -> None:
    data = make_resume(Random(1)).model_copy(update={"title": "For employer X"})

    assert make_pdf(data) == make_pdf(data.model_copy(update={"title": ""}))


def test_threads_do_not_mix_up_resumes() -> None:
    several = [make_resume(Random(seed)) for seed in range(8)]
    alone = [make_pdf(data) for data in several]

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(make_pdf, several))

    assert together == alone


def test_without_contact_nothing_of_it_is_in_the_file() -> None:
    ways = {"name": "Ewa Nowak", "email": "ewa@example.org", "phone": "+31612345678", "city": "Venlo"}
    data = resume({"type": "contact", "content": ways})

    elements = read_elements(make_pdf(data, with_contact=False))

    assert elements == [("H1", "Ewa Nowak")]


def test_letters_without_a_glyph_are_told_and_marked() -> None:
    data = resume(contact("Ewa عمر"), custom("中 ok 😀"))

    assert find_unprintable(data) == ("ر", "ع", "م", "中", "😀")
    assert read_elements(make_pdf(data)) == [("H1", "Ewa ���"), ("H2", "A"), ("P", "� ok �")]


@pytest.mark.parametrize(
    "text", ["Ștefan Țurcanu", "Zażółć gęślą jaźń", "Ґанок їжак єнот", "Ѝ щъркел", "ñ ¿¡", "€ ≥ • → ©"]
)
def test_letters_of_our_languages_can_be_printed(text: str) -> None:
    assert find_unprintable(resume(custom(text))) == ()


def test_the_list_of_letters_is_that_of_the_typefaces() -> None:
    assert LETTERS.read_text(encoding="ascii") == read_letters()


@pytest.mark.parametrize("family", FontFamily)
def test_the_chosen_typeface_is_used(family: FontFamily) -> None:
    pdf = make_pdf(resume(contact("Ewa"), style={"font_family": family}))

    name = {
        FontFamily.SANS: b"SourceSansPro",
        FontFamily.SERIF: b"SourceSerifPro",
        FontFamily.ROBOTO: b"Roboto",
    }
    assert [each for each in name.values() if each in pdf] == [name[family]]


@pytest.mark.parametrize("template", Template)
@pytest.mark.parametrize("shape", ["one word", "many words", "many lines"])
def test_whatever_somebody_writes_comes_to_an_end(template: Template, shape: str) -> None:
    text = {"one word": "W" * 2000, "many words": "a " * 1000, "many lines": "a\n" * 1000}[shape]
    long = [custom(text, "T" * 120, ("W" * 400,) * 4) for _ in range(10)]
    began = time.monotonic()

    with suppress(ResumeTooLong):
        make_pdf(resume(contact("N" * 120), *long, template=template, style={"font_size": 12}))

    assert time.monotonic() - began < 10


def test_twenty_pages_are_the_most() -> None:
    page = custom("\n".join(["a"] * 100), points=("b",) * 20)

    with pytest.raises(ResumeTooLong):
        draw_pages(resume(*[page] * 17, style={"font_size": 12}), into="svg")


def test_more_letters_than_paper_takes_are_not_even_tried() -> None:
    jobs = [{"position": "A", "text": "a" * 2000, "highlights": ["b" * 400] * 12}] * 30

    with pytest.raises(ResumeTooLong):
        make_pdf(resume({"type": "experience", "content": {"items": jobs}}))


def test_more_lines_than_paper_takes_are_not_even_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "compile_resume", None)  # four hundred pages would stay in memory

    with pytest.raises(ResumeTooLong):
        draw_pages(resume(*[custom("\n".join("a" * 999))] * 4), into="svg")


def test_a_sidebar_that_is_too_long_leaves_the_rest_to_the_main_column() -> None:
    aside = [custom("word " * 300, f"Part {number}") for number in range(6)]
    work = {"type": "experience", "content": {"items": [{"position": "Picker"}]}}
    data = resume(contact("Ewa"), *aside, work, template="sidebar")

    assert read_elements(make_pdf(data)) == expect_elements(lay_out(data))


@pytest.mark.parametrize(
    ("name", "file"),
    [("Ewa Nowak", "ewa-nowak-resume-nl.pdf"), ("Наталія", "resume-nl.pdf"), ('"../x', "x-resume-nl.pdf")],
)
def test_the_file_has_a_name_that_every_system_takes(name: str, file: str) -> None:
    assert name_file(resume(contact(name), language="nl"), "pdf") == file
