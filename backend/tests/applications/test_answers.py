"""Answers to what the employer asked."""

import pytest

from apps.applications.models import Application
from tests.applications.conftest import member_of
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db

SHOES = {"id": "shoes", "text": "Safety shoes?", "kind": "yes_no", "choices": [], "required": True}
SHIFT = {
    "id": "shift",
    "text": "Which shift?",
    "kind": "choice",
    "choices": ["Early", "Late"],
    "required": False,
}
WHY = {"id": "why", "text": "Why this job?", "kind": "text", "choices": [], "required": False}


@pytest.fixture
def job():
    return JobFactory(published=True, questions=[SHOES, SHIFT, WHY])


@pytest.fixture
def apply(client_for, job):
    client = client_for(UserFactory())

    def send(*answers: tuple[str, str]):
        given = [{"question": question, "answer": answer} for question, answer in answers]
        return client.post(f"/api/v1/jobs/{job.pk}/apply/", {"answers": given}, format="json")

    return send


def test_question_is_named_by_its_id_or_its_text(apply):
    response = apply(("Why this job?", "I like early shifts."), ("shoes", "yes"), ("shift", "Late"))

    assert response.status_code == 201, response.data
    assert response.data["answers"] == [
        {"question_id": "shoes", "question": "Safety shoes?", "kind": "yes_no", "answer": "yes"},
        {"question_id": "shift", "question": "Which shift?", "kind": "choice", "answer": "Late"},
        {"question_id": "why", "question": "Why this job?", "kind": "text", "answer": "I like early shifts."},
    ]


def test_employer_reads_the_answers_as_they_were_asked(apply, client_for, job):
    apply(("shoes", "no"))
    recruiter = client_for(member_of(job.tenant))
    changed = {**SHOES, "text": "Do you have a car?"}
    assert (
        recruiter.patch(f"/api/v1/jobs/{job.pk}/", {"questions": [changed]}, format="json").status_code == 200
    )

    (row,) = recruiter.get(f"/api/v1/applications/job/{job.pk}/").data["results"]

    assert [(answer["question"], answer["answer"]) for answer in row["answers"]] == [("Safety shoes?", "no")]


def test_what_need_not_be_answered_may_be_left_out(apply):
    assert apply(("shoes", "no")).status_code == 201


@pytest.mark.parametrize(
    ("answers", "wrong"),
    [
        ([], [("/answers", "answer_missing")]),
        ([("shift", "Late")], [("/answers", "answer_missing")]),
        ([("shoes", "yes"), ("salary", "much")], [("/answers/1", "unknown_question")]),
        ([("shoes", "maybe")], [("/answers/0", "wrong_choice"), ("/answers", "answer_missing")]),
        ([("shoes", "yes"), ("shift", "Night")], [("/answers/1", "wrong_choice")]),
        ([("shoes", "yes"), ("Safety shoes?", "no")], [("/answers/1", "answered_twice")]),
    ],
)
def test_answers_that_do_not_fit_are_refused(apply, answers, wrong):
    response = apply(*answers)

    assert (response.status_code, response.data["code"]) == (400, "answers_refused")
    assert [(error["pointer"], error["code"]) for error in response.data["errors"]] == wrong
    assert not Application.objects.exists()


def test_missing_answer_names_its_question(apply):
    assert "Safety shoes?" in apply().data["errors"][0]["detail"]


def test_old_answers_are_still_shown(client_for, job):
    """They were stored before questions had an id."""
    user = UserFactory()
    client = client_for(user)
    client.post(
        f"/api/v1/jobs/{job.pk}/apply/", {"answers": [{"question": "shoes", "answer": "yes"}]}, format="json"
    )
    Application.objects.update(answers=[{"question": "Shoes?", "answer": "42"}])

    (row,) = client.get("/api/v1/applications/my-applications/").data["results"]

    assert row["answers"] == [{"question_id": "", "question": "Shoes?", "kind": "text", "answer": "42"}]
