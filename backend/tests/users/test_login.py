"""Signing in with a password."""

import statistics
import time

import pytest
from rest_framework.test import APIClient

from apps.core.errors import TooManyAttempts
from apps.users import services
from apps.users.models import Session, User
from tests.factories.users import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
EMAIL = "ania@example.com"
RIGHT = {"email": EMAIL, "password": PASSWORD}


@pytest.fixture
def ania():
    return UserFactory(email=EMAIL)


@pytest.mark.parametrize("path", ["login", "token"])
def test_right_password_signs_in(post, ania, path):
    answer = post(path, RIGHT | {"email": "Ania@Example.com"})

    assert answer.status_code == 200, answer.json()
    tokens = answer.json()
    assert (tokens["token_type"], tokens["expires_in"]) == ("Bearer", 900)
    assert (tokens["access"], tokens["refresh"]) == (tokens["access_token"], tokens["refresh_token"])
    assert answer.headers["Cache-Control"] == "no-store"
    assert Session.objects.get().user == ania


@pytest.mark.parametrize("path", ["login", "token"])
def test_oauth2_form_signs_in(ania, path):
    form = f"grant_type=password&username={EMAIL}&password={PASSWORD.replace(' ', '+')}&scope="

    answer = APIClient().post(
        f"/api/v1/auth/{path}/", form, content_type="application/x-www-form-urlencoded; charset=utf-8"
    )

    assert answer.status_code == 200, answer.json()
    assert answer.json()["access_token"]


@pytest.mark.parametrize(
    ("form", "status"),
    [
        (f"username={EMAIL}&password=wrong", 401),
        (f"email={EMAIL}&password=x", 400),
        (f"grant_type=client_credentials&username={EMAIL}&password=x", 400),
        ("username=%ff%fe&password=%00", 400),
        ("", 400),
        ("a=" + "x" * 20_000, 413),
    ],
)
def test_form_that_is_not_right_is_refused(ania, form, status):
    answer = APIClient().post("/api/v1/auth/login/", form, content_type="application/x-www-form-urlencoded")

    assert answer.status_code == status


def test_wrong_password_unknown_address_and_closed_account_get_one_answer(post, ania):
    UserFactory(email="closed@example.com", inactive=True)
    UserFactory(email="link@example.com", password=None)
    tries = [
        RIGHT | {"password": "wrong"},
        RIGHT | {"email": "nobody@example.com"},
        RIGHT | {"email": "closed@example.com"},
        RIGHT | {"email": "link@example.com"},
    ]

    answers = [post("login", body) for body in tries]

    bodies = [answer.json() | {"request_id": ""} for answer in answers]
    assert {answer.status_code for answer in answers} == {401}
    assert all(body == bodies[0] for body in bodies)
    assert bodies[0]["code"] == "wrong_credentials"
    assert {answer.headers["WWW-Authenticate"] for answer in answers} == {"Bearer"}
    assert not Session.objects.exists()


@pytest.mark.slow
def test_unknown_address_takes_as_long_as_a_wrong_password(post, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    UserFactory(email=EMAIL)

    def seconds(email):
        started = time.perf_counter()
        post("login", {"email": email, "password": "wrong"})
        return time.perf_counter() - started

    pairs = [(seconds(EMAIL), seconds(f"unknown{number}@example.com")) for number in range(5)]

    known, unknown = (statistics.median(column) for column in zip(*pairs, strict=True))
    assert 0.5 < unknown / known < 2  # without the dummy hash it is below 0.1


def test_old_token_does_not_stop_a_sign_in(post, ania):
    assert post("login", RIGHT, Authorization="Bearer too.old.indeed").status_code == 200


def test_twenty_first_try_from_one_place_is_refused_although_it_is_right(post, ania, time_machine):
    time_machine.move_to("2026-11-21T08:10:00Z", tick=False)
    for _ in range(20):
        post("login", RIGHT | {"password": "wrong"})

    answer = post("login", RIGHT)

    assert (answer.status_code, answer.json()["code"]) == (429, "too_many_attempts")
    assert answer.headers["Retry-After"] == "300"
    time_machine.shift(300)
    assert post("login", RIGHT).status_code == 200


def test_unknown_address_is_limited_alike(post, time_machine):
    time_machine.move_to("2026-11-21T08:10:00Z", tick=False)

    statuses = [post("login", RIGHT).status_code for _ in range(21)]

    assert statuses == [401] * 20 + [429]


def test_account_is_guarded_against_many_places(settings, ania, post, time_machine):
    time_machine.move_to("2026-11-21T08:10:00Z", tick=False)
    settings.TRUSTED_PROXIES = ["127.0.0.1/32"]

    def from_place(number):
        return post("login", RIGHT | {"password": "wrong"}, **{"X-Forwarded-For": f"192.0.2.{number}"})

    statuses = [from_place(number).status_code for number in range(101)]

    assert statuses == [401] * 100 + [429]


def test_answer_with_tokens_is_never_kept(post, ania):
    key = {"Idempotency-Key": "one-and-the-same"}

    first, second = post("login", RIGHT, **key), post("login", RIGHT, **key)

    assert first.json()["refresh"] != second.json()["refresh"]


def test_hash_made_by_weaker_means_is_replaced_at_sign_in(post, ania, settings):
    weak = ania.password
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.Argon2PasswordHasher",
        "django.contrib.auth.hashers.MD5PasswordHasher",
    ]

    post("login", RIGHT)

    assert weak.startswith("md5$")
    assert User.objects.get().password.startswith("argon2$")


def test_one_address_does_not_try_one_account_after_the_other(time_machine):
    time_machine.move_to("2026-11-21T08:10:00Z", tick=False)
    for number in range(300):
        services.count_sign_in(email=f"ania{number}@example.com", address="192.0.2.1")

    with pytest.raises(TooManyAttempts):
        services.count_sign_in(email="ania@example.com", address="192.0.2.1")
    services.count_sign_in(email="ania@example.com", address="192.0.2.2")
