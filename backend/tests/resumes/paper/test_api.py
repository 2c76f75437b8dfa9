"""A resume as PDF, through the API."""

import hashlib
from collections.abc import Callable

import pytest
from rest_framework.test import APIClient

from apps.resumes.enums import Template
from apps.resumes.services import read_data
from apps.resumes.services.paper import make_pdf
from apps.users.models import User
from tests.factories.resumes import CONTACT, make_resume_of
from tests.factories.users import UserFactory

ClientFor = Callable[[User | None], APIClient]

pytestmark = pytest.mark.django_db


def test_owner_gets_the_paper_as_an_attachment(client_for: ClientFor) -> None:
    resume = make_resume_of()

    answer = client_for(resume.owner).get(f"/api/v1/resumes/{resume.pk}/pdf/")

    assert answer.status_code == 200
    assert answer.content == make_pdf(read_data(resume=resume))
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="ewa-nowak-resume-en.pdf"'
    assert "Unprintable-Letters" not in answer


def test_who_has_it_already_is_told_so(client_for: ClientFor) -> None:
    resume = make_resume_of()
    client, path = client_for(resume.owner), f"/api/v1/resumes/{resume.pk}/pdf/"
    etag = client.get(path)["ETag"]

    again = client.get(path, headers={"If-None-Match": etag})

    assert (again.status_code, again.content) == (304, b"")
    assert etag.strip('"') == hashlib.sha256(make_pdf(read_data(resume=resume))).hexdigest()[:32]


def test_letters_that_cannot_be_printed_are_named(client_for: ClientFor) -> None:
    contact = {"type": "contact", "content": {**CONTACT, "name": "Ewa عمر 中"}}
    resume = make_resume_of(sections=[contact])

    answer = client_for(resume.owner).get(f"/api/v1/resumes/{resume.pk}/pdf/")

    assert answer["Unprintable-Letters"] == "U+0631 U+0639 U+0645 U+4E2D"


def test_a_resume_of_more_than_twenty_pages_is_refused(client_for: ClientFor) -> None:
    text = "\n".join(["Long."] * 330)
    long = [{"type": "custom", "title": f"T{number}", "content": {"text": text}} for number in range(18)]
    resume = make_resume_of(sections=long)

    answer = client_for(resume.owner).get(f"/api/v1/resumes/{resume.pk}/pdf/")

    assert (answer.status_code, answer.json()["code"]) == (409, "resume_too_long")


def test_nobody_else_gets_it(client_for: ClientFor) -> None:
    resume = make_resume_of()
    path = f"/api/v1/resumes/{resume.pk}/pdf/"

    assert client_for(UserFactory()).get(path).status_code == 404
    assert client_for(None).get(path).status_code == 401


def test_everybody_sees_which_templates_there_are(client_for: ClientFor) -> None:
    answer = client_for(None).get("/api/v1/resumes/templates/")

    found = answer.json()
    assert [each["template"] for each in found] == Template.values
    assert found[0]["preview_url"] == "http://testserver/static/resumes/templates/clear.png"
    assert {"preview_width", "preview_height", "name"} <= found[0].keys()
