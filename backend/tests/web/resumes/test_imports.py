"""A file becomes a resume, in a browser without scripts."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from apps.resumes.enums import ImportFailure, ImportState
from apps.resumes.models import Resume, ResumeImport
from apps.resumes.models.content import ResumeData
from apps.resumes.services import read_data
from apps.resumes.services.formats import to_json_resume
from apps.users.models import User
from tests.factories.documents import PDF, DocumentFactory
from tests.factories.resumes import DATA
from tests.factories.users import UserFactory
from tests.web.resumes.sent import sent

pytestmark = pytest.mark.django_db
FORM = "//form[@id='section']"
FIELDS = [
    {"pointer": "/sections/0/content/name", "confidence": 0.95, "quote": "EWA NOWAK", "page": 1},
    {"pointer": "/sections/2/content/items/0/position", "confidence": 0.4, "quote": "Picker?", "page": 2},
    {"pointer": "/sections/9/content/nothing", "confidence": 0.4, "quote": "nowhere", "page": 2},
]


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def found(owner: User, **facts: Any) -> ResumeImport:
    """Something that was read from a PDF."""
    given = {"state": ImportState.READY, "data": ResumeData.model_validate(DATA).model_dump(mode="json")}
    return ResumeImport.objects.create(owner=owner, format="pdf", **{**given, "fields": FIELDS, **facts})


def here(begun: ResumeImport) -> str:
    return f"/resumes/import/{begun.pk}/"


def test_json_resume_is_read_looked_through_and_kept(signed_in: Client, person: User) -> None:
    file = SimpleUploadedFile(
        "resume.json", json.dumps(to_json_resume(ResumeData.model_validate(DATA))).encode()
    )

    begun = signed_in.post("/resumes/import/", {"file": file})
    page = signed_in.get(begun["Location"])
    assert not Resume.objects.exists()
    kept = signed_in.post(begun["Location"], {**sent(page.content, FORM), "title": "From a file"})

    resume = Resume.objects.get(owner=person)
    assert kept["Location"] == f"/resumes/{resume.pk}/"
    expected = ResumeData.model_validate({**DATA, "title": "From a file"})
    assert read_data(resume=resume).sections == expected.sections
    assert signed_in.get(begun["Location"])["Location"] == f"/resumes/{resume.pk}/"


def test_pdf_waits_until_it_was_checked(signed_in: Client, person: User) -> None:
    begun = signed_in.post("/resumes/import/", {"file": SimpleUploadedFile("cv.pdf", PDF)})

    page = signed_in.get(begun["Location"])

    assert ResumeImport.objects.get().document.purpose == "resume"
    assert 'hx-trigger="every 2s"' in text(page)
    assert "Look again" in text(page)


def test_own_file_that_is_here_already_is_read(signed_in: Client, person: User) -> None:
    document = DocumentFactory(owner=person)

    assert signed_in.post("/resumes/import/", {"document": str(document.pk)}).status_code == 302
    assert ResumeImport.objects.get().document == document


@pytest.mark.parametrize(
    ("name", "content", "status"),
    [("cv.json", b"{]", 400), ("cv.txt", b"plain words", 415), ("cv.pdf", b"", 413)],
)
def test_file_that_we_do_not_read_is_refused_at_its_field(
    signed_in: Client, name: str, content: bytes, status: int
) -> None:
    answer = signed_in.post("/resumes/import/", {"file": SimpleUploadedFile(name, content)})

    assert answer.status_code == status
    assert 'role="alert"' in text(answer)
    assert not ResumeImport.objects.exists()


def test_no_file_and_files_of_others_are_refused(signed_in: Client) -> None:
    others = DocumentFactory()

    assert signed_in.post("/resumes/import/", {}).status_code == 400
    assert signed_in.post("/resumes/import/", {"document": str(others.pk)}).status_code == 400
    assert not ResumeImport.objects.exists()


def test_each_field_says_where_it_comes_from_and_how_sure_we_are(signed_in: Client, person: User) -> None:
    unread = [{"text": "Hobby: vissen & <b>schaken</b>", "page": 2, "why": "not_understood"}]

    page = text(signed_in.get(here(found(person, unread=unread, not_taken=["birth", "photo"]))))

    assert "Page 1: “EWA NOWAK”" in page
    assert page.count('class="source unsure"') == 1
    assert 'Order picker&nbsp;<span class="tag refused">look twice' in page
    assert "Hobby: vissen &amp; &lt;b&gt;schaken" in page
    assert "<li>photo</li>" in page


def test_resume_is_called_as_its_file_until_somebody_says_otherwise(signed_in: Client, person: User) -> None:
    data = ResumeData.model_validate({**DATA, "title": ""}).model_dump(mode="json")
    begun = found(person, data=data, document=DocumentFactory(owner=person, name="CV van Ewa.pdf"))

    signed_in.post(here(begun), sent(signed_in.get(here(begun)).content, FORM))

    assert Resume.objects.get().title == "CV van Ewa"


def test_what_is_left_out_is_not_kept(signed_in: Client, person: User) -> None:
    begun = found(person)
    form = sent(signed_in.get(here(begun)).content, FORM) | {
        "title": ["Mine"],
        "s3-languages-0-leave-out": ["on"],
    }
    del form["s1-take"]

    signed_in.post(here(begun), form)

    sections = read_data(resume=Resume.objects.get()).sections
    assert [section.type for section in sections] == ["contact", "experience", "skills"]
    assert [each.language for each in sections[2].content.languages] == ["nl"]


def test_what_is_changed_is_kept_as_changed(signed_in: Client, person: User) -> None:
    begun = found(person)
    form = sent(signed_in.get(here(begun)).content, FORM) | {
        "title": ["Mine"],
        "s2-items-0-position": ["Cleaner"],
    }

    signed_in.post(here(begun), form)

    assert read_data(resume=Resume.objects.get()).sections[2].content.items[0].position == "Cleaner"


def test_wrong_field_is_told_at_its_place_and_nothing_typed_is_lost(signed_in: Client, person: User) -> None:
    begun = found(person)
    form = sent(signed_in.get(here(begun)).content, FORM) | {
        "title": ["Mine"],
        "s2-items-0-end_1": ["1999"],
        "s1-headline": ["Typed by hand"],
    }
    del form["s0-take"]  # so that the places of what is sent are not those of what is shown

    answer = signed_in.post(here(begun), form)

    assert answer.status_code == 400
    assert 'href="#s2-items-0-end_1"' in text(answer)
    assert 'value="Typed by hand"' in text(answer)
    assert "Page 1: “EWA NOWAK”" in text(answer)
    assert not Resume.objects.exists()


def test_picture_invents_nothing(signed_in: Client, person: User) -> None:
    begun = found(person, data=ResumeData().model_dump(mode="json"), fields=[], has_text=False)

    page = text(signed_in.get(here(begun)))

    assert "no text in this file" in page
    assert "take" not in sent(page, FORM)


def test_failure_says_why(signed_in: Client, person: User) -> None:
    begun = found(person, state=ImportState.FAILED, failure=ImportFailure.UNREADABLE, data=None)

    assert "may be damaged" in text(signed_in.get(here(begun)))
    assert signed_in.post(here(begun), {"title": "x"}).status_code == 302
    assert not Resume.objects.exists()


def test_it_is_forgotten(signed_in: Client, person: User) -> None:
    begun = found(person)

    signed_in.post(f"{here(begun)}delete/")

    assert not ResumeImport.objects.exists()


@pytest.mark.parametrize("act", ["", "delete/"])
def test_nobody_else_sees_it(browser: Client, person: User, act: str) -> None:
    begun = found(person)
    browser.force_login(UserFactory())

    assert browser.get(here(begun)).status_code == 404
    assert browser.post(f"{here(begun)}{act}", {"title": "Mine"}).status_code == 404
    assert ResumeImport.objects.exists()
