"""The owner downloads a resume for Word and for other programs."""

import json
from collections.abc import Callable

import pytest
from rest_framework.test import APIClient

from apps.core.services import acting_for
from apps.resumes.models import Resume
from apps.resumes.services import read_data
from apps.resumes.services.formats import from_europass, from_json_resume
from apps.users.models import User
from tests.factories.resumes import make_resume_of
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
ClientFor = Callable[[User | None], APIClient]


@pytest.fixture
def resume() -> Resume:
    return make_resume_of()


def test_json_resume_comes_back_equal(client_for: ClientFor, resume: Resume) -> None:
    answer = client_for(resume.owner).get(f"/api/v1/resumes/{resume.pk}/json/")

    assert answer.headers["Content-Disposition"] == 'attachment; filename="resume.json"'
    with acting_for(user_id=resume.owner_id):
        assert from_json_resume(json.dumps(answer.json()))[0] == read_data(resume=resume)


def test_europass_comes_back_equal(client_for: ClientFor, resume: Resume) -> None:
    answer = client_for(resume.owner).get(f"/api/v1/resumes/{resume.pk}/json/?format=europass")

    assert answer.headers["Content-Type"] == "application/xml"
    with acting_for(user_id=resume.owner_id):
        assert from_europass(answer.content)[0] == read_data(resume=resume)


def test_docx_is_a_file_of_word(client_for: ClientFor, resume: Resume) -> None:
    answer = client_for(resume.owner).get(f"/api/v1/resumes/{resume.pk}/docx/")

    assert answer.content.startswith(b"PK\x03\x04")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="resume.docx"'


@pytest.mark.parametrize("file", ["json", "docx"])
def test_nobody_else_downloads_it(client_for: ClientFor, resume: Resume, file: str) -> None:
    path = f"/api/v1/resumes/{resume.pk}/{file}/"

    assert client_for(UserFactory()).get(path).status_code == 404
    assert client_for(None).get(path).status_code == 401


def test_another_format_is_refused(client_for: ClientFor, resume: Resume) -> None:
    assert client_for(resume.owner).get(f"/api/v1/resumes/{resume.pk}/json/?format=word").status_code == 400
