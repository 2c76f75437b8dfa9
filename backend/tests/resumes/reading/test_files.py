"""Whole files, read in a process of their own."""

import io
from random import Random

import docx
import pikepdf
import pytest

from apps.documents.services.isolation import Stumbled
from apps.resumes.enums import ResumeLanguage
from apps.resumes.services.formats import to_europass
from apps.resumes.services.paper import make_pdf
from apps.resumes.services.reading import read_file
from apps.resumes.services.sheet import as_printed
from tests.factories.documents import PDF
from tests.resumes.strategies import make_resume


def with_attached(content: bytes, attached: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.attachments["cv.xml"] = pikepdf.AttachedFileSpec(pdf, attached, mime_type="application/xml")
        packed = io.BytesIO()
        pdf.save(packed)
    return packed.getvalue()


def test_pdf_is_read_in_a_process_of_its_own() -> None:
    data = make_resume(Random(1), language=ResumeLanguage.UK)

    assert read_file(make_pdf(data)).data.sections == as_printed(data).sections


def test_europass_pdf_is_read_by_its_xml() -> None:
    data = make_resume(Random(2), language=ResumeLanguage.PL)

    reading = read_file(with_attached(PDF, to_europass(data)))

    assert reading.data.sections == data.sections


@pytest.mark.parametrize(
    "attached", [b"<a/>", b"<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>", b"%"]
)
def test_other_attached_files_are_passed_over(attached: bytes) -> None:
    data = make_resume(Random(3), language=ResumeLanguage.NL)

    reading = read_file(with_attached(make_pdf(data), attached))

    assert reading.data.sections == as_printed(data).sections


def test_file_without_text_gives_nothing() -> None:
    reading = read_file(PDF)

    assert (reading.has_text, reading.data.sections, reading.unread) == (False, (), ())


@pytest.mark.parametrize("content", [b"%PDF-1.7\n%%EOF", b"PK\x03\x04", b""])
def test_damaged_file_stumbles(content: bytes) -> None:
    with pytest.raises(Stumbled):
        read_file(content)


@pytest.mark.django_db
def test_text_boxes_and_nested_tables_are_read() -> None:
    file = docx.Document()
    file.add_paragraph("Ewa Nowak")
    inside = file.add_table(1, 1).cell(0, 0)
    inside.text = "Telefoon: 0612345678"
    inside.add_table(1, 1).cell(0, 0).text = "E-mail: ewa@example.org"
    packed = io.BytesIO()
    file.save(packed)

    contact = read_file(packed.getvalue()).data.sections[0].content.model_dump()

    assert (contact["phone"], contact["email"]) == ("+31612345678", "ewa@example.org")
