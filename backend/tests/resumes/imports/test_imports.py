"""A file becomes a resume, once its owner looked it through."""

import io
import json
from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any

import docx
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from rest_framework.test import APIClient

from apps.documents.models import Document
from apps.documents.services import delete_document
from apps.privacy.services import keep_rule
from apps.resumes.enums import ImportState, ResumeLanguage
from apps.resumes.models import Resume, ResumeImport
from apps.resumes.services import read_import
from apps.resumes.services.formats import to_europass, to_json_resume
from apps.resumes.services.paper import make_pdf
from apps.resumes.services.sheet import as_printed
from apps.users.models import User
from fakes import clamd
from tests.documents.conftest import PNG
from tests.factories.documents import PDF, DocumentFactory
from tests.factories.users import UserFactory
from tests.resumes.strategies import make_resume

PATH = "/api/v1/resumes/import/"
Send = Callable[..., Any]


@pytest.fixture
def ann(db: None) -> User:
    user: User = UserFactory()
    return user


@pytest.fixture
def send(ann: User, client_for: Any) -> Send:
    """Send a file as Ann."""

    def upload(content: bytes, name: str = "cv.pdf") -> Any:
        return client_for(ann).post(PATH, {"file": SimpleUploadedFile(name, content)}, format="multipart")

    return upload


def pdf_of(number: int) -> bytes:
    return make_pdf(make_resume(Random(number), language=ResumeLanguage.NL))


def keep(owner: User, content: bytes, **fields: Any) -> Document:
    """A file of the owner with these very bytes."""
    document: Document = DocumentFactory(owner=owner, content=content, **fields)
    default_storage.delete(document.storage_name)
    default_storage.save(document.storage_name, ContentFile(content))
    return document


def a_docx(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def test_file_is_read_after_the_scanner_passed_it(
    send: Send, scanner: clamd.Scanner, run_jobs: Any, ann: User, client_for: Any
) -> None:
    data = make_resume(Random(1), language=ResumeLanguage.NL)

    answer = send(make_pdf(data))
    run_jobs()
    shown = client_for(ann).get(answer.headers["Location"]).data

    assert (answer.status_code, answer.data["state"], answer.data["data"]) == (202, "waiting", None)
    assert (shown["state"], shown["has_text"], shown["unread"]) == ("ready", True, [])
    assert shown["data"]["sections"] == as_printed(data).model_dump(mode="json")["sections"]
    assert Document.objects.get().purpose == "resume"


def test_nothing_is_a_resume_before_it_is_confirmed(
    send: Send, scanner: clamd.Scanner, run_jobs: Any, ann: User, client_for: Any
) -> None:
    place = send(pdf_of(2)).headers["Location"]
    run_jobs()
    read = client_for(ann).get(place).data["data"]
    before = Resume.objects.count()
    read["sections"][0]["content"]["name"] = "Ann de Vries"

    answer = client_for(ann).post(f"{place}confirm/", {"data": read}, format="json")

    assert (before, answer.status_code) == (0, 201)
    assert answer.data["sections"][0]["content"]["name"] == "Ann de Vries"
    begun = ResumeImport.objects.get()
    assert (begun.state, str(begun.resume_id), begun.data) == ("confirmed", str(answer.data["id"]), None)


def test_second_confirmation_is_refused(send: Send, ann: User, client_for: Any) -> None:
    place = send(json.dumps(to_json_resume(make_resume(Random(3)))).encode(), "cv.json").headers["Location"]
    data = client_for(ann).get(place).data["data"]
    client_for(ann).post(f"{place}confirm/", {"data": data}, format="json")

    again = client_for(ann).post(f"{place}confirm/", {"data": data}, format="json")

    assert (again.status_code, again.data["code"], Resume.objects.count()) == (409, "import_confirmed", 1)


def test_confirmation_before_the_file_was_read_is_refused(send: Send, ann: User, client_for: Any) -> None:
    place = send(pdf_of(4)).headers["Location"]

    answer = client_for(ann).post(f"{place}confirm/", {"data": {}}, format="json")

    assert (answer.status_code, answer.data["code"]) == (409, "import_not_ready")


def test_what_is_wrong_in_the_confirmed_data_is_named(send: Send, ann: User, client_for: Any) -> None:
    place = send(json.dumps(to_json_resume(make_resume(Random(3)))).encode(), "cv.json").headers["Location"]
    item = {"position": "Picker", "start": "yesterday"}
    data = {"sections": [{"type": "experience", "content": {"items": [item]}}]}

    answer = client_for(ann).post(f"{place}confirm/", {"data": data}, format="json")

    assert answer.status_code == 400
    assert answer.data["errors"][0]["pointer"].endswith("/items/0/start")


def test_json_resume_is_ready_at_once(send: Send) -> None:
    data = make_resume(Random(5))

    answer = send(json.dumps(to_json_resume(data)).encode(), "resume.json")

    assert (answer.data["state"], answer.data["format"], answer.data["document"]) == (
        "ready",
        "json-resume",
        None,
    )
    assert answer.data["data"]["sections"] == data.model_dump(mode="json")["sections"]


def test_letters_that_the_database_does_not_keep_are_marked(send: Send) -> None:
    raw = b'{"basics": {"name": "Ewa", "nick": "a\\u0000b"}, "\\ud800": "\\udfff"}'

    answer = send(raw, "resume.json")

    assert answer.status_code == 202
    assert [each["text"] for each in answer.data["unread"]] == ["/basics/nick: a�b", "/�: �"]


def test_what_may_not_be_asked_is_told_by_its_kind_alone(send: Send) -> None:
    raw = {"basics": {"name": "Ewa Nowak", "image": "https://example.org/me.jpg", "birthdate": "1988-05-12"}}

    answer = send(json.dumps(raw).encode(), "resume.json")

    assert sorted(answer.data["not_taken"]) == ["birth", "photo"]
    assert not any(word in json.dumps(answer.data["unread"]) for word in ("me.jpg", "1988"))


def test_europass_is_ready_at_once(send: Send) -> None:
    data = make_resume(Random(6))

    answer = send(to_europass(data), "europass.xml")

    assert (answer.data["state"], answer.data["format"]) == ("ready", "europass")
    assert answer.data["data"]["sections"] == data.model_dump(mode="json")["sections"]


@pytest.mark.parametrize("content", [b"{", b'{"a": 1', b"<a><b></a>"])
def test_text_that_is_no_resume_is_refused(send: Send, content: bytes) -> None:
    answer = send(content, "resume.json")

    assert answer.status_code in (400, 415)
    assert not ResumeImport.objects.exists()


def test_file_without_text_is_kept_and_nothing_made_up(
    send: Send, scanner: clamd.Scanner, run_jobs: Any, ann: User, client_for: Any
) -> None:
    place = send(PDF).headers["Location"]

    run_jobs()
    shown = client_for(ann).get(place).data

    assert (shown["state"], shown["has_text"], shown["data"]["sections"]) == ("ready", False, [])
    assert Document.objects.get(pk=shown["document"]).status == "ready"


def test_picture_is_kept_and_nothing_made_up(ann: User) -> None:
    picture = keep(ann, PNG, content_type="image/png")
    begun = ResumeImport.objects.create(owner=ann, document=picture, format="picture")

    read_import(import_id=begun.pk)

    begun.refresh_from_db()
    assert (begun.state, begun.has_text, begun.fields) == ("ready", False, [])


def test_own_file_is_read_without_sending_it_again(ann: User, client_for: Any, run_jobs: Any) -> None:
    kept = keep(ann, pdf_of(6))

    answer = client_for(ann).post(PATH, {"document": str(kept.pk)}, format="json")
    run_jobs()

    assert answer.status_code == 202
    assert ResumeImport.objects.get().state == ImportState.READY


def test_file_of_somebody_else_is_not_there(ann: User, client_for: Any) -> None:
    foreign = DocumentFactory()

    answer = client_for(ann).post(PATH, {"document": str(foreign.pk)}, format="json")

    assert answer.status_code == 404


@pytest.mark.parametrize("sent", [{}, {"document": "0195c9f0-3b1e-7a44-9d55-0c8e2f6b7a10", "file": "x"}])
def test_either_a_file_or_an_own_one(ann: User, client_for: Any, sent: dict[str, str]) -> None:
    assert client_for(ann).post(PATH, sent, format="json").status_code == 400


def test_what_employers_may_not_ask_is_left_out_and_told(
    send: Send, scanner: clamd.Scanner, run_jobs: Any, ann: User, client_for: Any
) -> None:
    lines = ["Piotr Kowalski", "Geboortedatum: 12-05-1988", "Nationaliteit: Poolse", "Tel. 0612345678"]
    place = send(a_docx(*lines, "Werkervaring", "Orderpicker", "2019 - heden"), "cv.docx").headers["Location"]

    run_jobs()
    shown = client_for(ann).get(place).data

    assert shown["not_taken"] == ["birth", "nationality"]
    assert not any(word in json.dumps(shown) for word in ("1988", "Poolse"))


def test_refused_file_says_so(
    send: Send, scanner: clamd.Scanner, run_jobs: Any, ann: User, client_for: Any
) -> None:
    place = send(PDF.replace(b"\n1 0", b"\n%" + clamd.EICAR + b"\n1 0"), "cv.pdf").headers["Location"]

    run_jobs()
    shown = client_for(ann).get(place).data

    assert (shown["state"], shown["failure"]) == ("failed", "refused")
    assert shown["failure_message"]


def test_deleted_file_says_so(ann: User) -> None:
    kept = DocumentFactory(owner=ann)
    begun = ResumeImport.objects.create(owner=ann, document=kept, format="pdf")
    delete_document(document=kept, actor=ann)

    read_import(import_id=begun.pk)

    begun.refresh_from_db()
    assert (begun.state, begun.failure) == ("failed", "gone")


def test_damaged_file_says_so(ann: User) -> None:
    kept = keep(ann, b"%PDF-1.7\nthis is none\n%%EOF")
    begun = ResumeImport.objects.create(owner=ann, document=kept, format="pdf")

    read_import(import_id=begun.pk)

    begun.refresh_from_db()
    assert (begun.state, begun.failure) == ("failed", "unreadable")


def test_reading_again_changes_nothing(ann: User) -> None:
    kept = keep(ann, pdf_of(7))
    begun = ResumeImport.objects.create(owner=ann, document=kept, format="pdf")
    read_import(import_id=begun.pk)
    first = ResumeImport.objects.get()

    read_import(import_id=begun.pk)

    assert ResumeImport.objects.get().updated_at == first.updated_at


def test_waiting_file_is_left_until_it_was_checked(ann: User) -> None:
    kept = keep(ann, pdf_of(8), quarantined=True)
    begun = ResumeImport.objects.create(owner=ann, document=kept, format="pdf")

    read_import(import_id=begun.pk)

    assert ResumeImport.objects.get().state == ImportState.WAITING


@pytest.mark.parametrize("what", ["", "confirm/"])
def test_stranger_and_others_do_not_see_it(send: Send, client_for: Any, what: str) -> None:
    place = send(pdf_of(9)).headers["Location"]
    ask = "post" if what else "get"
    body: dict[str, Any] = {"data": {}} if what else {}

    seen = getattr(client_for(UserFactory()), ask)(place + what, body, format="json")
    shut = getattr(APIClient(), ask)(place + what, body, format="json")

    assert (seen.status_code, shut.status_code) == (404, 401)


def test_list_shows_own_ones_newest_first(ann: User, client_for: Any) -> None:
    older, newer = [ResumeImport.objects.create(owner=ann, format="pdf") for _ in "12"]
    ResumeImport.objects.create(owner=UserFactory(), format="pdf")

    listed = client_for(ann).get("/api/v1/resumes/imports/").data["results"]

    assert [each["id"] for each in listed] == [str(newer.pk), str(older.pk)]


def test_forgetting_keeps_the_file(send: Send, ann: User, client_for: Any) -> None:
    place = send(pdf_of(10)).headers["Location"]

    answer = client_for(ann).delete(place)

    assert (answer.status_code, ResumeImport.objects.count(), Document.objects.count()) == (204, 0, 1)


def test_file_of_a_resume_is_downloaded_by_its_owner_alone(
    send: Send, scanner: clamd.Scanner, run_jobs: Any, ann: User, client_for: Any
) -> None:
    content = pdf_of(11)
    place = send(content).headers["Location"]
    run_jobs()
    data = client_for(ann).get(place).data["data"]
    resume = client_for(ann).post(f"{place}confirm/", {"data": data}, format="json").data["id"]

    own = client_for(ann).get(f"/api/v1/resumes/{resume}/download/")
    other = client_for(UserFactory()).get(f"/api/v1/resumes/{resume}/download/")

    assert b"".join(own.streaming_content) == content
    assert own.headers["Content-Disposition"].startswith("attachment")
    assert other.status_code == 404


def test_resume_that_was_written_here_has_no_file(ann: User, client_for: Any) -> None:
    resume = Resume.objects.create(owner=ann)

    assert client_for(ann).get(f"/api/v1/resumes/{resume.pk}/download/").status_code == 404


def test_what_nobody_confirms_goes_after_30_days(ann: User) -> None:

    old, new = [ResumeImport.objects.create(owner=ann, format="pdf") for _ in "12"]
    ResumeImport.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=30, minutes=1))

    keep_rule(name="resume_imports")

    assert list(ResumeImport.objects.all()) == [new]
