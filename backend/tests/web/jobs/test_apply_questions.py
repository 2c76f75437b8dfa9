"""Answering the employer's questions on the page."""

import pytest

from apps.applications.models import Application
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db

QUESTIONS = [
    {"id": "shoes", "text": "Masz buty?", "kind": "yes_no", "choices": [], "required": True},
    {
        "id": "shift",
        "text": "Which <shift>?",
        "kind": "choice",
        "choices": ["Early", "Late"],
        "required": False,
    },
    {"id": "why", "text": "Why?", "kind": "text", "choices": [], "required": False},
]


@pytest.fixture
def page(client):
    client.force_login(UserFactory())
    return f"/jobs/{JobFactory(published=True, text_language='pl', questions=QUESTIONS).pk}/apply/"


def test_form_asks_in_the_language_of_the_job(client, page):
    shown = client.get(page).content.decode()

    assert '<span lang="pl">Masz buty?</span>' in shown
    assert "Which &lt;shift&gt;?" in shown
    assert shown.index("Masz buty?") < shown.index("Letter")


def test_answers_go_to_the_employer(client, page):
    sent = {"answer_shoes": "yes", "answer_shift": "Late", "answer_why": "", "letter": "Hello."}

    assert client.post(page, sent).status_code == 302

    application = Application.objects.get()
    assert application.letter == "Hello."
    assert [(answer["question_id"], answer["answer"]) for answer in application.answers] == [
        ("shoes", "yes"),
        ("shift", "Late"),
    ]


@pytest.mark.parametrize(
    "sent", [{}, {"answer_shoes": "maybe"}, {"answer_shoes": "yes", "answer_shift": "Night"}]
)
def test_form_keeps_asking_until_the_answers_fit(client, page, sent):
    answer = client.post(page, sent)

    assert answer.status_code == 400
    assert 'class="problem"' in answer.content.decode()
    assert not Application.objects.exists()
