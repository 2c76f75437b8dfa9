"""Files come in: by their content, not by their name."""

from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.test import Client

from apps.documents.models import Document
from apps.documents.services.names import clean_name
from apps.users.models import User
from fakes import clamd
from tests.documents.conftest import JPEG, PNG, Send, docx
from tests.factories.documents import PDF, DocumentFactory
from tests.factories.users import UserFactory

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.parametrize(
    ("data", "content_type", "ending"),
    [
        (PDF, "application/pdf", ".pdf"),
        (PNG, "image/png", ".png"),
        (JPEG, "image/jpeg", ".jpg"),
        (docx(), DOCX_TYPE, ".docx"),
    ],
)
def test_content_decides_what_it_is(send: Send, data: bytes, content_type: str, ending: str) -> None:
    answer = send(data, "photo.exe")

    assert answer.status_code == 201, answer.data
    assert (answer.data["content_type"], answer.data["name"]) == (content_type, f"photo{ending}")
    assert (answer.data["status"], answer.data["size"]) == ("quarantined", len(data))


@pytest.mark.parametrize(
    "data",
    [
        b"MZ\x90\x00 a program",
        b"<html><script>alert(1)</script></html>",
        b"<html>%PDF-1.4 hidden %%EOF",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        PDF[:20],
        PNG[:-4],
        JPEG[:-2],
        b"PK\x03\x04 no archive at all",
        docx("word/vbaProject.bin"),
        docx(*(f"part-{number}" for number in range(2001))),
        clamd.EICAR,
    ],
    ids=[
        "exe",
        "html",
        "pdf-in-html",
        "svg",
        "cut-pdf",
        "cut-png",
        "cut-jpeg",
        "no-zip",
        "macros",
        "parts",
        "eicar",
    ],
)
def test_anything_else_is_refused(send: Send, data: bytes) -> None:
    answer = send(data)

    assert (answer.status_code, answer.data["code"]) == (415, "type_not_accepted")
    assert answer.data["errors"][0]["pointer"] == "/file"
    assert not Document.objects.exists()


def test_zip_that_is_no_docx_is_refused(send: Send) -> None:
    assert send(docx().replace(b"word/document.xml", b"xl/workbookss.xml")).status_code == 415


@pytest.mark.parametrize("size", [0, 101])
def test_empty_and_too_large_files_are_refused(send: Send, settings: Any, size: int) -> None:
    settings.DOCUMENT_MAX_BYTES = 100

    answer = send(PDF.ljust(size, b"%")[:size])

    assert (answer.status_code, answer.data["code"]) == (413, "file_size")


def test_ten_megabytes_of_rubbish_are_refused_unread(send: Send, settings: Any) -> None:
    answer = send(b"\x00" * (settings.DOCUMENT_MAX_BYTES + 70_000))

    assert (answer.status_code, answer.data["code"]) == (413, "too_large")


def test_form_without_a_file_is_told_so(ann: User, client_for: Any) -> None:
    answer = client_for(ann).post("/api/v1/documents/", {}, format="multipart")

    assert (answer.status_code, answer.data["errors"][0]["pointer"]) == (400, "/file")


def test_json_is_no_upload(ann: User, client_for: Any) -> None:
    assert client_for(ann).post("/api/v1/documents/", {"file": "x"}, format="json").status_code == 415


def test_stranger_may_not_upload(send: Send, db: None) -> None:
    assert Client().post("/api/v1/documents/").status_code == 401


def test_same_file_again_is_the_same_document(send: Send) -> None:
    first, second = send(PDF, "a.pdf"), send(PDF, "b.pdf")

    assert first.data["id"] == second.data["id"]
    assert Document.objects.count() == 1


def test_same_file_of_somebody_else_is_another_document(send: Send) -> None:
    assert send(PDF).data["id"] != send(PDF, user=UserFactory()).data["id"]


def test_nobody_keeps_more_than_the_limit(send: Send, ann: User, settings: Any) -> None:
    settings.DOCUMENTS_PER_PERSON = 2
    DocumentFactory.create_batch(2, owner=ann)
    DocumentFactory(owner=ann, refused=True)

    answer = send()

    assert (answer.status_code, answer.data["code"]) == (409, "too_many_documents")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("C:\\fakepath\\cv.pdf", "cv.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("..", "document.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("cv\r\nX-Evil: 1.exe", "cv X-Evil  1.pdf"),
        ("gnp.\u202efdp", "gnp.pdf"),
        ("a\u061cb\u2028c\u2060\ud800d\U000e0041.pdf", "a b c d.pdf"),
        ("👷 cv.pdf", "👷 cv.pdf"),
        ("żółw życiorys.pdf", "żółw życiorys.pdf"),
        ("x" * 300, "x" * 146 + ".pdf"),
    ],
)
def test_name_can_do_no_harm(given: str, kept: str) -> None:
    assert clean_name(given, content_type="application/pdf") == kept


def test_place_in_the_storage_cannot_be_guessed(send: Send, ann: User) -> None:
    document = Document.objects.get(pk=send().data["id"])

    folder, person, secret = document.storage_name.split("/")

    assert (folder, person) == ("user", str(ann.pk))
    assert len(secret) == 43
    assert default_storage.open(document.storage_name).read() == PDF
