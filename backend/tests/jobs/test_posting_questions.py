"""What an employer asks who applies."""

import pytest

from apps.jobs.models import Job
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory

pytestmark = pytest.mark.django_db

SHOES = {
    "id": "shoes",
    "text": "Do you have safety shoes?",
    "kind": "yes_no",
    "choices": [],
    "required": True,
}
SHIFT = {
    "id": "shift",
    "text": "Which shift?",
    "kind": "choice",
    "choices": ["Early", "Late"],
    "required": False,
}


@pytest.fixture
def job():
    return JobFactory(published=True)


@pytest.fixture
def change(client_for, job):
    recruiter = client_for(MembershipFactory(organization=job.tenant).user)
    return lambda questions: recruiter.patch(
        f"/api/v1/jobs/{job.pk}/", {"questions": questions}, format="json"
    )


def test_everybody_reads_the_questions(client_for, change, job):
    assert change([SHOES, SHIFT]).data

    assert client_for(None).get(f"/api/v1/jobs/{job.pk}/").json()["questions"] == [SHOES, SHIFT]


def test_job_without_questions_asks_none(client_for, job):
    assert client_for(None).get(f"/api/v1/jobs/{job.pk}/").json()["questions"] == []


def test_question_without_a_name_keeps_the_same_one(change):
    asked = {"text": "Why this job?", "kind": "text"}

    first, second = (change([asked]).json()["questions"][0] for _ in range(2))

    assert first["id"]
    assert first == second == {**asked, "id": first["id"], "choices": [], "required": False}


def test_copy_asks_the_same(client_for, change, job):
    change([SHOES])

    client_for(MembershipFactory(organization=job.tenant).user).post(f"/api/v1/jobs/{job.pk}/duplicate/")

    assert Job.objects.exclude(pk=job.pk).get().questions == [SHOES]


@pytest.mark.parametrize(
    ("questions", "pointer", "code"),
    [
        ([{**SHOES, "text": "x" * 201}], "/questions/0/text", "max_length"),
        ([{**SHOES, "text": "<b>Shoes?</b>"}], "/questions/0/text", "markup"),
        ([{**SHOES, "kind": "number"}], "/questions/0/kind", "invalid_choice"),
        ([{**SHOES, "id": "Shoes!"}], "/questions/0/id", "invalid"),
        ([{**SHOES, "choices": ["Yes", "No"]}], "/questions/0/choices", "no_choice"),
        ([{**SHIFT, "choices": ["Early"]}], "/questions/0/choices", "too_few_choices"),
        ([{**SHIFT, "choices": ["Early", "early"]}], "/questions/0/choices", "named_twice"),
        ([SHOES, {**SHIFT, "id": "shoes"}], "/questions", "asked_twice"),
        ([SHOES, {**SHOES, "id": "again"}], "/questions", "asked_twice"),
        ([{**SHOES, "id": str(n), "text": str(n)} for n in range(11)], "/questions", "max_length"),
    ],
)
def test_question_that_nobody_can_answer_is_refused(change, job, questions, pointer, code):
    response = change(questions)

    assert response.status_code == 400
    assert [(error["pointer"], error["code"]) for error in response.data["errors"]] == [(pointer, code)]
    assert Job.objects.get(pk=job.pk).questions == []
