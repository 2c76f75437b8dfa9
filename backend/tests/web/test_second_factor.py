"""The second step, and the second factors of an account."""

import json

import pyotp
import pytest
from django.test import Client

from apps.users.models import Authenticator, Passkey, Session, User
from apps.users.services import second_factor
from tests.factories.users import PASSWORD, UserFactory
from tests.users.authenticators import Device

pytestmark = pytest.mark.django_db(transaction=True)
STEP, SECURITY = "/auth/second-step/", "/account/security/"


def text(answer):
    return answer.content.decode()


@pytest.fixture
def halfway(browser, person, with_app):
    """A browser that showed the password of an account with an app."""
    with_app(person)
    browser.post("/auth/sign-in/password/", {"email": person.email, "password": PASSWORD})
    return browser


def test_password_alone_opens_nothing(halfway):
    assert halfway.get("/account/").status_code == 302
    assert not Session.objects.exists()
    assert "Your account is protected by a second proof." in text(halfway.get(STEP))


def test_code_of_the_app_signs_in(halfway, person):
    answer = halfway.post(STEP, {"code": second_factor.show_code(user=person)})

    assert answer.url == "/account/"
    assert Session.objects.get().second_factor == "totp"


def test_wanted_page_survives_the_second_step(browser, person, with_app):
    with_app(person)
    browser.get("/auth/sign-in/?next=/account/data/")
    browser.post("/auth/sign-in/password/", {"email": person.email, "password": PASSWORD})

    answer = browser.post(STEP, {"code": second_factor.show_code(user=person)})

    assert answer.url == "/account/data/"


def test_wrong_code_is_told_and_the_sixth_try_ends_it(halfway, person):
    right = second_factor.show_code(user=person)
    wrong = "000000" if right != "000000" else "111111"
    first = halfway.post(STEP, {"code": wrong})
    for _ in range(4):
        halfway.post(STEP, {"code": wrong})

    answer = halfway.post(STEP, {"code": right})

    assert first.status_code == 409
    assert answer.status_code == 409
    assert "Sign in again" in text(answer)
    assert not Session.objects.exists()
    assert halfway.get(STEP).url == "/auth/sign-in/"


def test_only_ways_that_the_account_has_are_shown(halfway):
    page = text(halfway.get(STEP))

    assert "Code from your authenticator app" in page
    assert "Recovery code" not in page
    assert "data-passkey" not in page


def test_without_a_first_proof_there_is_no_second(browser):
    assert browser.get(STEP).url == "/auth/sign-in/"
    assert browser.post(STEP, {"code": "123456"}).url == "/auth/sign-in/"


def test_broken_answer_of_a_passkey_is_refused(browser):
    form = {"ceremony_id": "01a1fdbf-4e91-73b3-a05a-ce17ac0cf4b2", "credential": '{"id": "x"}'}

    answer = browser.post("/auth/sign-in/passkey/", form)
    no_object = browser.post("/auth/sign-in/passkey/", {**form, "credential": "[]"})

    assert (answer.status_code, no_object.status_code) == (409, 400)
    assert "<h1>Sign in</h1>" in text(answer)


@pytest.mark.parametrize("credential", ["[" * 60_000, "9" * 5000, '{"id": "\\ud800"}', "NaN", "x" * 70_000])
def test_what_is_no_answer_of_a_passkey_breaks_nothing(browser, credential):
    form = {"ceremony_id": "01a1fdbf-4e91-73b3-a05a-ce17ac0cf4b2", "credential": credential}

    assert browser.post("/auth/sign-in/passkey/", form).status_code == 400


@pytest.mark.parametrize(
    "said", [5, None, {"usb": 1}, ["\0"], [["usb"]], ["x" * 99], ["usb"] * 100], ids=repr
)
def test_ways_to_a_device_may_be_anything(signed_in, said):
    asked = signed_in.post("/account/security/passkeys/ask/").json()
    made = Device().make(asked["options"])
    made["response"]["transports"] = said
    form = {"ceremony_id": asked["ceremony_id"], "credential": json.dumps(made), "name": "Phone"}

    assert signed_in.post("/account/security/passkeys/add/", form).status_code == 200
    assert Passkey.objects.get().transports in ([], ["usb"])


def test_question_to_a_passkey_needs_the_form(person):
    strict = Client(enforce_csrf_checks=True)

    assert strict.post("/auth/sign-in/passkey/ask/").status_code == 403


def test_app_is_added_and_its_codes_are_shown_once(signed_in, person):
    page = text(signed_in.post(f"{SECURITY}authenticator/add/"))
    secret = page.split('<span class="secret">')[1].split("<")[0]

    answer = signed_in.post(f"{SECURITY}authenticator/confirm/", {"code": pyotp.TOTP(secret).now()})

    assert text(answer).count("<li>") >= 10
    assert answer.headers["Cache-Control"] == "no-store"
    assert secret not in text(signed_in.get(SECURITY))
    assert "You have 10 codes left" in text(signed_in.get(SECURITY))
    assert User.objects.get().has_second_factor


def test_stale_session_shows_a_proof_first(signed_in, person):
    Session.objects.update(proven_at="2026-01-01T00:00:00Z", created_at="2026-01-01T00:00:00Z")

    asked = signed_in.post(f"{SECURITY}authenticator/add/")
    signed_in.get(asked.url)
    wrong = signed_in.post("/auth/confirm/", {"password": "wrong"})
    answer = signed_in.post("/auth/confirm/", {"password": PASSWORD})

    assert asked.url.startswith("/auth/confirm/?next=")
    assert wrong.status_code == 409
    assert answer.url == SECURITY
    assert "secret" in text(signed_in.post(f"{SECURITY}authenticator/add/"))


def test_password_is_no_proof_once_there_is_an_app(signed_in, person, with_app):
    with_app(person)

    assert "Your password" not in text(signed_in.get("/auth/confirm/"))
    assert signed_in.post("/auth/confirm/", {"password": PASSWORD}).status_code == 409


def test_app_is_removed(signed_in, person, with_app):
    with_app(person)

    signed_in.post(f"{SECURITY}authenticator/remove/")

    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("path", ["", "remove/"])
def test_passkey_of_somebody_else_is_not_there(signed_in, path):
    foreign = Passkey.objects.create(user=UserFactory(), name="x", credential_id=b"1", public_key=b"2")

    assert signed_in.post(f"{SECURITY}passkeys/{foreign.pk}/{path}", {"name": "mine"}).status_code == 404
    assert Passkey.objects.get().name == "x"
