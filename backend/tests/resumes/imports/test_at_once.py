"""Two tabs confirm the same file."""

import json
from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from apps.resumes.models import Resume, ResumeImport
from apps.resumes.services.formats import to_json_resume
from tests.factories.users import UserFactory
from tests.resumes.strategies import make_resume

AtOnce = Callable[[Callable[[int], Any], int], list[Any]]
pytestmark = pytest.mark.django_db(transaction=True)


def test_one_resume_comes_of_it(client_for: Any, at_once: AtOnce) -> None:
    ann = UserFactory()
    file = SimpleUploadedFile("cv.json", json.dumps(to_json_resume(make_resume(Random(1)))).encode())
    client_for(ann).post("/api/v1/resumes/import/", {"file": file}, format="multipart")
    begun = ResumeImport.objects.get()
    place = f"/api/v1/resumes/imports/{begun.pk}/confirm/"

    def confirm(number: int) -> int:
        return int(client_for(ann).post(place, {"data": begun.data}, format="json").status_code)

    assert sorted(at_once(confirm, 4)) == [201, 409, 409, 409]
    assert Resume.objects.count() == 1
