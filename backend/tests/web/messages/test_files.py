"""Files that go along with messages."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from apps.core.models import AuditEntry
from apps.documents.models import Document
from apps.messaging.models import Message, MessageAttachment
from tests.factories.documents import PDF, DocumentFactory
from tests.factories.tenants import MembershipFactory
from tests.web.messages.conftest import browser_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _storage(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path


def pdf(content=PDF):
    return SimpleUploadedFile("diploma.pdf", content, "application/pdf")


def test_own_ready_file_goes_along_without_words(talk):
    told = talk()
    document = DocumentFactory(owner=told.ann, name="diploma.pdf")
    DocumentFactory(owner=told.recruiter, name="contract.pdf")
    page = told.open().text
    assert "diploma.pdf" in page
    assert "contract.pdf" not in page

    sent = told.post("ann", "", {"text": "", "client_key": "k", "documents": [document.pk]})

    assert sent.status_code == 200
    assert MessageAttachment.objects.get().document == document
    assert f"{told.url}files/{document.pk}/" in told.open("recruiter").text


def test_neither_words_nor_files_is_no_message(talk):
    told = talk()

    page = told.post("ann", "", {"text": " ", "client_key": "k"})

    assert page.status_code == 400
    assert "Write something, or choose a file to send." in page.text


@pytest.mark.parametrize("state", ["quarantined", "refused", "of another"])
def test_other_files_do_not_go_along(talk, state):
    told = talk()
    document = (
        DocumentFactory() if state == "of another" else DocumentFactory(owner=told.ann, **{state: True})
    )

    page = told.post("ann", "", {"text": "Here", "client_key": "k", "documents": [document.pk]})

    assert page.status_code == 400
    assert "This file is not ready to be sent." in page.text
    assert not Message.objects.exists()


def test_six_files_are_too_many(talk):
    told = talk()
    documents = [DocumentFactory(owner=told.ann).pk for _ in range(6)]

    page = told.post("ann", "", {"text": "Here", "client_key": "k", "documents": documents})

    assert page.status_code == 400
    assert "You can send at most 5 files at once." in page.text


def test_file_is_added_checked_and_then_offered(talk):
    told = talk()

    page = told.post("ann", "files/", {"file": pdf()}).text

    document = Document.objects.get(owner=told.ann)
    assert "We check this file for viruses." in page
    assert "diploma.pdf: " in page
    assert "This file is being checked." in page
    assert str(document.pk) not in page
    Document.objects.update(status="ready", scanned_at=document.created_at)
    assert f'value="{document.pk}"' in told.open(path="files/").text


def test_refused_file_is_said(talk):
    told = talk()
    DocumentFactory(owner=told.ann, refused=True, name="bad.pdf")

    assert "The virus scanner found something harmful in this file." in told.open().text


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"GIF89a", "We take PDF, DOCX, PNG and JPEG files."), (b"", "A file must have something in it")],
)
def test_what_is_no_such_file_is_refused_with_words(talk, content, said):
    told = talk()

    assert said in told.post("ann", "files/", {"file": pdf(content)}).text
    assert not Document.objects.exists()


def test_nothing_chosen_is_said(talk):
    assert "Please choose a file first." in talk().post("ann", "files/").text


def test_body_that_is_too_large_is_not_read(talk, settings, monkeypatch):
    settings.DOCUMENT_MAX_BYTES = 1_048_576
    told = talk()
    monkeypatch.setattr("django.http.request.HttpRequest.parse_file_upload", lambda *_: pytest.fail("read"))

    answer = browser_of(told.ann).post(f"{told.url}files/", {"file": pdf(PDF.ljust(1_200_000, b"%"))})

    assert answer.status_code == 302


def test_outsiders_and_viewers_add_nothing(talk, outsider, viewer):
    told = talk()

    assert outsider(told).post(f"{told.url}files/", {"file": pdf()}).status_code == 404
    assert outsider(told).get(f"{told.url}files/").status_code == 404
    assert "role of recruiter" in viewer(told).post(f"{told.url}files/", {"file": pdf()}, follow=True).text
    assert not Document.objects.exists()


@pytest.mark.parametrize("by", ["ann", "recruiter"])
def test_both_sides_download_with_nothing_but_the_cookie(talk, by):
    told = talk()
    # who acts for two organizations needs no header here
    MembershipFactory(user=told.recruiter, recruiter=True)
    document = DocumentFactory(owner=getattr(told, by), name="diploma.pdf")
    told.say("Here", by=by, documents=(document.pk,))

    for who in ("ann", "recruiter"):
        answer = told.open(who, f"files/{document.pk}/")
        assert b"".join(answer.streaming_content).startswith(b"%PDF")
        assert answer.headers["Content-Disposition"] == 'attachment; filename="diploma.pdf"'
        assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
        assert "no-store" in answer.headers["Cache-Control"]
    assert AuditEntry.objects.filter(action="documents.read_document").count() == 2


def test_nobody_else_downloads(talk, outsider):
    told = talk()
    document = DocumentFactory(owner=told.ann)
    address = f"{told.url}files/{document.pk}/"
    assert browser_of(told.ann).get(address).status_code == 404  # not sent here yet

    told.say("Here", documents=(document.pk,))

    assert outsider(told).get(address).status_code == 404
    assert Client().get(address).status_code == 302
    guess = told.open("recruiter", f"files/{document.pk}/", **{"Sec-Purpose": "prefetch"})
    assert guess.status_code == 503
    assert not AuditEntry.objects.filter(action="documents.read_document").exists()


def test_viewer_reads_what_was_sent_to_the_organization(talk, viewer):
    told = talk()
    document = DocumentFactory(owner=told.ann)
    told.say("Here", documents=(document.pk,))

    assert viewer(told).get(f"{told.url}files/{document.pk}/").status_code == 200
