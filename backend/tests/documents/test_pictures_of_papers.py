"""A photo of a passport is refused where Tesseract can read it; nothing of it is kept."""

import io
from collections.abc import Callable
from typing import Any

import docx as word
import pytest
from PIL import Image, ImageDraw, ImageFont

from apps.core.models import AuditEntry
from apps.documents.models import Document
from apps.users.models import User
from fakes import clamd
from tests.conftest import program
from tests.documents.conftest import Send
from tests.documents.test_personal_numbers import PASSPORT

pytestmark = pytest.mark.slow

NUMBER = "L898902C3"


def photo(text: str) -> bytes:
    """Dark letters of one width on light paper."""
    picture = Image.new("RGB", (1600, 700), "ivory")
    letters = ImageFont.load_default(size=44)
    for at, line in enumerate(text.split("\n")):
        for column, letter in enumerate(line):
            ImageDraw.Draw(picture).text(
                (30 + 34 * column, 300 + 90 * at), letter, fill="black", font=letters
            )
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=90)
    return written.getvalue()


def scan(text: str) -> bytes:
    """A PDF with nothing but that photo."""
    written = io.BytesIO()
    Image.open(io.BytesIO(photo(text))).save(written, "PDF")
    return written.getvalue()


def letter(text: str) -> bytes:
    """A DOCX with words and that photo."""
    document, written = word.Document(), io.BytesIO()
    document.add_paragraph("Please find my papers below.")
    document.add_picture(io.BytesIO(photo(text)))
    document.save(written)
    return written.getvalue()


@pytest.fixture
def reading(settings: Any) -> None:
    settings.TESSERACT = program("TESSERACT", "tesseract")


@pytest.mark.parametrize("make", [photo, scan, letter])
def test_photo_of_a_passport_is_refused(
    send: Send,
    scanner: clamd.Scanner,
    run_jobs: Any,
    reading: None,
    ann: User,
    client_for: Any,
    make: Callable[[str], bytes],
) -> None:
    send(make(PASSPORT), "holiday")

    run_jobs()

    shown = client_for(ann).get(f"/api/v1/documents/{Document.objects.get().pk}/").data
    assert (shown["status"], shown["refusal"], scanner.scanned) == ("refused", "identity_paper", 0)
    assert "Never send your ID before you have a contract" in shown["refusal_message"]
    assert NUMBER not in str(shown) + str(list(AuditEntry.objects.values()))


def test_photo_of_a_certificate_comes_in(
    send: Send, scanner: clamd.Scanner, run_jobs: Any, reading: None
) -> None:
    send(photo("CERTIFICATE\nForklift driver"), "certificate.jpg")

    run_jobs()

    assert Document.objects.get().status == "ready"


@pytest.mark.parametrize(("name", "status"), [("paspoort.jpg", "refused"), ("certificate.jpg", "ready")])
def test_without_a_reader_the_name_of_a_picture_counts(
    send: Send, scanner: clamd.Scanner, run_jobs: Any, name: str, status: str
) -> None:
    send(photo(PASSPORT), name)

    run_jobs()

    assert Document.objects.get().status == status
