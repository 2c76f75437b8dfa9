"""Own files, in a browser without scripts."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from apps.documents.enums import RefusalReason
from apps.documents.models import Document, DocumentGrant
from apps.users.models import User
from tests.factories.documents import PDF, DocumentFactory
from tests.factories.tenants import OrganizationFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed_in(browser: Client, person: User) -> Client:
    browser.force_login(person)
    return browser


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def upload(browser: Client, content: bytes = PDF, name: str = "diploma.pdf"):
    return browser.post("/documents/", {"file": SimpleUploadedFile(name, content)})


def test_file_is_taken_and_waits_for_its_check(signed_in: Client, person: User) -> None:
    assert upload(signed_in)["Location"] == "/documents/"

    document = Document.objects.get(owner=person)
    page = text(signed_in.get("/documents/"))
    assert "diploma.pdf" in page
    assert "Being checked" in page
    assert 'hx-trigger="every 3s"' in page
    assert signed_in.get(f"/documents/{document.pk}/file/").status_code == 404


@pytest.mark.parametrize(
    ("content", "name", "status", "said"),
    [
        (b"<html></html>", "cv.pdf", 415, "PDF, DOCX, PNG"),
        (b"", "cv.pdf", 413, "must have something in it"),
        (b"MZ" + bytes(100), "cv.docx", 415, "PDF, DOCX, PNG"),
    ],
)
def test_other_files_are_refused_at_the_field(
    signed_in: Client, content: bytes, name: str, status: int, said: str
) -> None:
    answer = upload(signed_in, content, name)

    assert answer.status_code == status
    assert said in text(answer)
    assert 'href="#uploadform_file"' in text(answer)
    assert not Document.objects.exists()


def test_body_that_is_too_large_is_not_read(signed_in: Client, settings) -> None:
    settings.DOCUMENT_MAX_BYTES = 1_048_576

    answer = signed_in.post(
        "/documents/", {"file": SimpleUploadedFile("big.pdf", bytes(2_000_000))}, follow=True
    )

    assert "at most 1 MB" in text(answer)
    assert not Document.objects.exists()


def test_form_without_its_token_is_refused(person: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(person)

    assert upload(strict).status_code == 403
    assert not Document.objects.exists()


def test_nothing_chosen_says_so(signed_in: Client) -> None:
    assert "Please choose a file first." in text(signed_in.post("/documents/", {}))


@pytest.mark.parametrize("reason", RefusalReason.values)
def test_refused_file_says_why(signed_in: Client, person: User, reason: str) -> None:
    DocumentFactory(owner=person, refused=True, refusal=reason)

    page = text(signed_in.get("/documents/"))

    assert 'class="tag refused"' in page
    assert "Download" not in page


def test_file_is_downloaded_as_what_it_is_and_never_as_a_page(signed_in: Client, person: User) -> None:
    document = DocumentFactory(owner=person, name="diploma.pdf")

    answer = signed_in.get(f"/documents/{document.pk}/file/")

    assert b"".join(answer.streaming_content).startswith(b"%PDF")
    assert 'attachment; filename="diploma.pdf"' in answer["Content-Disposition"]
    assert "sandbox" in answer["Content-Security-Policy"]


def test_browser_that_guesses_gets_nothing(signed_in: Client, person: User) -> None:
    document = DocumentFactory(owner=person)

    answer = signed_in.get(f"/documents/{document.pk}/file/", headers={"Sec-Purpose": "prefetch"})

    assert answer.status_code == 503


def test_file_gets_another_name_and_goes(signed_in: Client, person: User) -> None:
    document = DocumentFactory(owner=person)

    signed_in.post(f"/documents/{document.pk}/", {"name": "VCA 2024"})
    assert "VCA 2024.pdf" in text(signed_in.get("/documents/"))
    signed_in.post(f"/documents/{document.pk}/delete/")

    assert not Document.objects.exists()


def test_file_that_was_sent_keeps_its_name_and_says_so(signed_in: Client, person: User) -> None:
    document = DocumentFactory(owner=person)
    DocumentGrant.objects.create(
        document=document, owner=person, tenant=OrganizationFactory(), about_id=document.pk
    )

    answer = signed_in.post(f"/documents/{document.pk}/", {"name": "Other"})

    assert answer.status_code == 409
    assert "it keeps its name" in text(answer)


@pytest.mark.parametrize("page", ["", "file/"])
def test_nobody_else_sees_it(browser: Client, page: str) -> None:
    document = DocumentFactory()
    assert "/auth/sign-in/" in browser.get(f"/documents/{document.pk}/{page}")["Location"]

    browser.force_login(UserFactory())

    assert browser.get(f"/documents/{document.pk}/{page}").status_code == 404
    assert browser.post(f"/documents/{document.pk}/delete/").status_code == 404
    assert document.name not in text(browser.get("/documents/"))
    assert Document.objects.exists()


def test_list_takes_as_many_queries_however_many_files(
    signed_in: Client, person: User, django_assert_max_num_queries
) -> None:
    DocumentFactory.create_batch(6, owner=person)

    with django_assert_max_num_queries(12):
        assert signed_in.get("/documents/").content.count(b'class="filename"') == 6
