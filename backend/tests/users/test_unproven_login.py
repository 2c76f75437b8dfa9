"""An address that is not proven opens nothing, and nobody sees that this was the reason."""

import pytest
from rest_framework.test import APIClient

from apps.users.enums import ChallengeKind
from apps.users.models import Challenge, Session
from tests.factories.users import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
EMAIL = "ania@example.com"
RIGHT = {"email": EMAIL, "password": PASSWORD}


@pytest.fixture
def ania():
    return UserFactory(email=EMAIL, unverified=True)


def test_answer_and_statements_are_those_of_a_wrong_password(post, ania, statements_of):
    answers = []
    tries = [RIGHT, RIGHT | {"password": "wrong"}, RIGHT | {"email": "nobody@example.com"}]

    asked = [statements_of(lambda body=body: answers.append(post("login", body))) for body in tries]

    assert {answer.status_code for answer in answers} == {401}
    assert len({(answer.json()["code"], answer.json()["detail"], *answer.headers) for answer in answers}) == 1
    assert len(asked[0]) >= 7
    assert asked[0] == asked[1] == asked[2]
    assert not Session.objects.exists()


def test_registering_and_signing_in_does_not_tell_whether_the_address_was_free(post):
    UserFactory(email="taken@example.com")

    answers = []
    for email in ("taken@example.com", "free@example.com"):
        body = {"email": email, "password": "seven wet clogs"}
        post("register", body | {"user_type": "candidate"})
        answers.append(post("login", body))

    assert [answer.status_code for answer in answers] == [401, 401]
    assert len({(answer.json()["detail"], *answer.headers, *answer.cookies) for answer in answers}) == 1


def test_right_password_sends_the_mail_again(post, ania, newest_mail):
    post("login", RIGHT)
    mailed = newest_mail()

    answer = post("verify-email", {"token": mailed.token, "password": PASSWORD}, client=APIClient())

    assert mailed.kind == ChallengeKind.VERIFY_EMAIL
    assert answer.status_code == 200
    assert answer.json()["name"] == ania.name
    assert post("login", RIGHT).status_code == 200


@pytest.mark.parametrize("body", [{"password": "wrong"}, {"email": "nobody@example.com"}])
def test_wrong_password_sends_nothing(post, ania, newest_mail, body):
    post("login", RIGHT | body)

    assert newest_mail() is None


def test_five_mails_a_day_are_enough(post, ania, time_machine):
    time_machine.move_to("2026-11-21T08:10:00Z", tick=False)

    statuses = [post("login", RIGHT).status_code for _ in range(8)]

    assert statuses == [401] * 8
    assert Challenge.objects.filter(user=ania).count() == 5
