"""PDF/UA: everybody can read it, also who listens to it. Every template in every language."""

import io
from collections.abc import Iterator
from itertools import pairwise, product
from random import Random

import pikepdf
import pytest

from apps.resumes.enums import ResumeLanguage, Template
from apps.resumes.models.content import ResumeData
from apps.resumes.services.paper import make_pdf
from apps.resumes.services.sheet import get_wording, lay_out
from tests.resumes.paper.tags import expect_elements, read_elements, walk
from tests.resumes.strategies import make_resume

BOTH = list(product(Template, ResumeLanguage))
PAINTS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do"}


@pytest.fixture(params=BOTH, ids=["-".join(both) for both in BOTH], scope="module")
def data(request: pytest.FixtureRequest) -> ResumeData:
    template, language = request.param
    return make_resume(Random(f"{template} {language}"), template=template, language=language)


@pytest.fixture(scope="module")
def pdf(data: ResumeData) -> bytes:
    return make_pdf(data)


@pytest.fixture
def opened(pdf: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        yield document


def test_it_is_read_in_the_order_of_the_sheet(data: ResumeData, pdf: bytes) -> None:
    assert read_elements(pdf) == expect_elements(lay_out(data))


def test_it_says_what_it_is(data: ResumeData, opened: pikepdf.Pdf) -> None:
    name, word = lay_out(data).name, get_wording(data.language).document

    assert opened.Root.Lang == data.language
    assert opened.Root.MarkInfo.Marked
    assert opened.Root.ViewerPreferences.DisplayDocTitle
    assert opened.docinfo["/Title"] == f"{name} – {word}"
    assert opened.docinfo["/Author"] == name
    assert "<pdfuaid:part>1<" in str(opened.open_metadata())


def test_lists_hold_items_and_headings_skip_no_level(opened: pikepdf.Pdf) -> None:
    nodes = list(walk(opened.Root.StructTreeRoot.K))

    lists = [node for node in nodes if node.S == "/L"]
    assert lists
    assert all(each.S == "/LI" for node in lists for each in node.K)
    levels = [int(str(node.S)[2:]) for node in nodes if str(node.S) in ("/H1", "/H2", "/H3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_all_that_is_painted_has_a_place_in_the_tree_or_is_decoration(opened: pikepdf.Pdf) -> None:
    for page in opened.pages:
        depth = 0
        for operands, operator in pikepdf.parse_content_stream(page):
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(str(operator), 0)
            assert depth > 0 or str(operator) not in PAINTS, (operator, operands)


def test_every_font_is_embedded_and_says_which_letters_its_glyphs_are(opened: pikepdf.Pdf) -> None:
    fonts = {str(font.BaseFont): font for page in opened.pages for font in page.Resources.Font.values()}

    assert fonts
    for name, font in fonts.items():
        assert "ToUnicode" in str(font.keys())
        assert name[8:].startswith(("SourceSansPro", "SourceSerifPro", "Roboto"))
        assert {"/FontFile2", "/FontFile3"} & font.DescendantFonts[0].FontDescriptor.keys()
