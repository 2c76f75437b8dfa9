"""A new password for who reads the mail."""

import pytest
from rest_framework.test import APIClient

from apps.users import services
from apps.users.enums import ChallengeKind, SignInMethod
from apps.users.events import PasswordChanged, PasswordResetRequested
from apps.users.models import Challenge, Session, User
from tests.factories.users import ORIGIN, PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
EMAIL, NEW = "ania@example.com", "four brisk barges"


@pytest.fixture
def ania():
    return UserFactory(email=EMAIL, name="Ania Kowalska")


@pytest.fixture
def token(ania, post, newest_mail):
    post("password-reset", {"email": "Ania@Example.com"})
    return newest_mail().token


def confirm(post, token, password=NEW):
    return post("password-reset/confirm", {"token": token, "password": password})


def test_link_sets_a_password_and_signs_nobody_in(post, token):
    answer = confirm(post, token)

    assert answer.status_code == 204, answer.json()
    assert answer.headers["Cache-Control"] == "no-store"
    assert not Session.objects.exists()
    assert post("login", {"email": EMAIL, "password": NEW}).status_code == 200
    assert post("login", {"email": EMAIL, "password": PASSWORD}).status_code == 401


def test_every_session_ends_and_the_owner_hears_it(post, heard, ania, token):
    pair = services.start_session(user=ania, method=SignInMethod.PASSWORD)

    confirm(post, token)

    assert post("token/refresh", {"refresh": pair.refresh}).status_code == 401
    assert Session.objects.get().revoked_reason == "password_changed"
    assert PasswordChanged in [type(event) for event in heard()]


def test_reset_does_not_get_around_the_second_factor(post, ania, token):
    User.objects.update(second_factor_at="2026-01-01T00:00:00Z")

    confirm(post, token)

    answer = post("login", {"email": EMAIL, "password": NEW})
    assert answer.status_code == 202
    assert "second_step" in answer.json()
    assert not Session.objects.exists()


def test_reset_proves_the_address_and_takes_the_account_from_whoever_made_it(post, newest_mail):
    foreign = {"email": EMAIL, "user_type": "candidate", "password": "foreign password", "name": "Not Ania"}
    post("register", foreign)
    post("password-reset", {"email": EMAIL})

    confirm(post, newest_mail().token)

    user = User.objects.get()
    assert (user.is_email_verified, user.name) == (True, "")
    assert post("login", foreign).status_code == 401
    assert post("login", {"email": EMAIL, "password": NEW}).status_code == 200


def test_token_works_once(post, token):
    confirm(post, token)

    again = confirm(post, token, "five brisk barges")

    assert (again.status_code, again.json()["code"]) == (409, "challenge_refused")


def test_token_is_too_old_after_half_an_hour(post, token, clock):
    clock.shift(1801)

    assert confirm(post, token).status_code == 409


def test_older_link_is_void_after_a_change(post, ania, token, newest_mail):
    post("password-reset", {"email": EMAIL})

    confirm(post, newest_mail().token)

    assert confirm(post, token, "five brisk barges").status_code == 409


@pytest.mark.parametrize("weak", ["short", "password1234", "ania@example.com", "aniakowalska1"])
def test_weak_password_does_not_use_the_token_up(post, token, weak):
    answer = confirm(post, token, weak)

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["pointer"] == "/password"
    assert confirm(post, token).status_code == 204


def test_tokens_of_other_mails_do_not_reset(post, ania, newest_mail):
    post("magic-link", {"email": EMAIL})

    assert confirm(post, newest_mail().token).json()["code"] == "challenge_refused"


def test_token_of_the_reset_mail_does_not_sign_in(post, token):
    answer = post("magic-link/verify", {"token": token, "confirm": True})

    assert answer.json()["code"] == "challenge_refused"


def test_closed_account_is_not_reset(post, token):
    User.objects.update(is_active=False)

    assert confirm(post, token).status_code == 409


@pytest.mark.parametrize("method", ["get", "head"])
def test_looking_at_the_link_changes_nothing(token, method):
    answer = getattr(APIClient(), method)(f"/api/v1/auth/password-reset/confirm/?token={token}")

    assert answer.status_code in (400, 405)
    assert Challenge.objects.get().used_at is None


def test_unknown_address_gets_the_same_answer_and_costs_the_same_statements(post, ania, heard, statements_of):
    answers = []
    known, unknown = (
        statements_of(lambda email=email: answers.append(post("password-reset", {"email": email})))
        for email in (EMAIL, "nobody@example.com")
    )

    assert [answer.status_code for answer in answers] == [202, 202]
    assert answers[0].json() == answers[1].json()
    assert set(answers[0].headers) == set(answers[1].headers)
    assert len(known) >= 7
    assert known == unknown
    assert [type(event) for event in heard()] == [PasswordResetRequested] * 2


def test_sixth_reset_from_one_place_in_a_quarter_is_refused_known_or_not(post, ania, time_machine):
    time_machine.move_to("2026-11-21T08:10:00Z", tick=False)

    for email in (EMAIL, "nobody@example.com"):
        statuses = [post("password-reset", {"email": email}).status_code for _ in range(6)]
        assert statuses == [202] * 5 + [429]


@pytest.mark.django_db(transaction=True)
def test_sixteen_uses_at_once_set_one_password_which_signs_in_once_each(at_one_row):
    user = UserFactory(email=EMAIL)
    services.request_password_reset(email=EMAIL, address="192.0.2.1")
    armed = services.arm_challenge(challenge_id=Challenge.objects.get().pk)
    assert armed.kind == ChallengeKind.RESET_PASSWORD

    def reset(index):
        services.reset_password(token=armed.token, password=f"{NEW} {index}")
        return services.sign_in_with_password(email=EMAIL, password=f"{NEW} {index}", origin=ORIGIN)

    results = at_one_row(reset, Challenge.objects.all(), 16)

    winners = [index for index, result in enumerate(results, 1) if isinstance(result, services.TokenPair)]
    assert sum(isinstance(result, services.ChallengeRefused) for result in results) == 15
    user.refresh_from_db()
    assert [user.check_password(f"{NEW} {index}") for index in winners] == [True]
    assert Session.objects.count() == 1
