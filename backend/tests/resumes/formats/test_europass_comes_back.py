"""Our own Europass file comes back equal, and reads for others."""

import io
from random import Random

import pikepdf
import pytest
from hypothesis import given, settings
from lxml import etree

from apps.resumes.models.content import ResumeData
from apps.resumes.services.formats import FileUnreadable, from_europass, to_europass
from tests.resumes.strategies import make_resume, resumes


@settings(max_examples=60, deadline=None)
@given(resumes(is_plain=False))
def test_any_resume_comes_back_equal(data: ResumeData) -> None:
    assert from_europass(to_europass(data)) == (data, [])


def test_without_our_elements_what_europass_knows_still_comes_back() -> None:
    for seed in range(20):
        data = make_resume(Random(seed))
        root = etree.fromstring(to_europass(data))
        for own in root.findall(".//{urn:safe-job-platform:resume:1}*"):
            own.getparent().remove(own)  # type: ignore[union-attr]  # it is below the root

        taken, _ = from_europass(etree.tostring(root))

        theirs = {section.type: section.content for section in taken.sections}
        for section in data.sections:
            if section.type in ("contact", "experience", "projects"):
                assert theirs[section.type] == section.content
        assert taken.language == data.language


def attach(*files: tuple[str, bytes]) -> bytes:
    """A PDF with files in it."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    for name, data in files:
        pdf.attachments[name] = data
    written = io.BytesIO()
    pdf.save(written)
    return written.getvalue()


def test_the_xml_inside_of_a_pdf_is_read() -> None:
    data = make_resume(Random(4))

    assert from_europass(attach(("a.txt", b"no"), ("cv.xml", to_europass(data)))) == (data, [])


@pytest.mark.parametrize(
    "pdf",
    [attach(), attach(("a.txt", b"no")), attach(("a.xml", b"<a>" + b" " * 1_000_000)), b"%PDF-1.7 broken"],
)
def test_a_pdf_without_it_is_refused(pdf: bytes) -> None:
    with pytest.raises(FileUnreadable):
        from_europass(pdf)
