"""Signing in on the pages."""

import pytest
from django.test import Client

from apps.users.enums import SESSION_COOKIE
from apps.users.models import Challenge, Session
from tests.factories.users import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
SIGN_IN, PASSWORD_FORM = "/auth/sign-in/", "/auth/sign-in/password/"


def text(answer):
    return answer.content.decode()


def test_password_signs_in_with_a_session_of_ours(browser, person, live_sessions):
    answer = browser.post(PASSWORD_FORM, {"email": person.email.upper(), "password": PASSWORD})

    assert (answer.status_code, answer.url) == (302, "/account/")
    session = live_sessions(person).get()
    assert (session.method, browser.session[SESSION_COOKIE]) == ("password", str(session.pk))
    assert person.email in text(browser.get("/account/"))


def test_session_knows_the_device(person, live_sessions):
    browser = Client(headers={"User-Agent": "Mozilla/5.0 (Android 16; Mobile) Firefox/149.0"})

    browser.post(PASSWORD_FORM, {"email": person.email, "password": PASSWORD})

    assert live_sessions(person).get().device == "Firefox on Android"


def test_wrong_password_is_refused_on_the_page(browser, person):
    answer = browser.post(PASSWORD_FORM, {"email": person.email, "password": "wrong"})

    assert answer.status_code == 401
    assert "The e-mail address or the password is wrong." in text(answer)
    assert "<details open>" in text(answer)
    assert not Session.objects.exists()
    assert browser.get("/account/").status_code == 302


def test_typed_password_never_comes_back(browser, person):
    answer = browser.post(PASSWORD_FORM, {"email": person.email, "password": "swordfish-99"})

    assert "swordfish-99" not in text(answer)
    assert person.email in text(answer)


def test_tries_are_limited_as_in_the_api(browser, person, time_machine):
    time_machine.move_to("2026-11-21T08:10:00Z", tick=False)
    for _ in range(20):
        browser.post(PASSWORD_FORM, {"email": person.email, "password": "wrong"})

    answer = browser.post(PASSWORD_FORM, {"email": person.email, "password": PASSWORD})

    assert answer.status_code == 429
    assert "too often" in text(answer)


def test_empty_form_is_explained_at_its_fields(browser):
    answer = browser.post(PASSWORD_FORM, {})

    page = text(answer)
    assert answer.status_code == 400
    assert 'aria-invalid="true"' in page
    assert 'aria-describedby="passwordform_email_error"' in page
    assert 'id="passwordform_email_error"' in page
    assert 'href="#passwordform_email"' in page


@pytest.mark.parametrize("email", ["known", "stranger@example.test"])
def test_mail_is_promised_whether_or_not_there_is_an_account(browser, person, email):
    address = person.email if email == "known" else email

    answer = browser.post(SIGN_IN, {"email": address}, follow=True)

    assert answer.redirect_chain == [("/auth/magic-link/", 302), ("/auth/magic-link/code/", 302)]
    assert f"If <strong>{address}</strong> has an account" in text(answer)
    assert Challenge.objects.get().email == address


def test_who_is_signed_in_is_sent_on(signed_in):
    assert signed_in.get(SIGN_IN).url == "/account/"


@pytest.mark.parametrize("page", ["/account/", "/account/security/", "/account/security/password/"])
def test_stranger_goes_to_the_sign_in_and_comes_back(browser, person, page):
    answer = browser.get(page)
    assert answer.url == f"{SIGN_IN}?next={page}"

    browser.get(answer.url)
    answer = browser.post(PASSWORD_FORM, {"email": person.email, "password": PASSWORD})

    assert answer.url == page


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "http:evil.example",
    ],
)
def test_nobody_is_sent_to_a_foreign_page(browser, person, elsewhere):
    browser.get(SIGN_IN, {"next": elsewhere})

    answer = browser.post(PASSWORD_FORM, {"email": person.email, "password": PASSWORD})

    assert answer.url == "/account/"


def test_next_that_names_no_page_breaks_nothing(browser, person):
    browser.get(SIGN_IN, {"next": "nowhere"})

    answer = browser.post(PASSWORD_FORM, {"email": person.email, "password": PASSWORD})

    assert (answer.status_code, answer.url) == (302, "nowhere")


def test_closed_account_does_not_get_in(browser):
    closed = UserFactory(inactive=True)

    assert browser.post(PASSWORD_FORM, {"email": closed.email, "password": PASSWORD}).status_code == 401


def test_sign_in_forgets_what_the_browser_kept_before(browser, person):
    browser.post(SIGN_IN, {"email": person.email})

    browser.post(PASSWORD_FORM, {"email": person.email, "password": PASSWORD})

    assert set(browser.session.keys()) == {SESSION_COOKIE}


def test_form_of_a_foreign_page_is_refused(person):
    strict = Client(enforce_csrf_checks=True)

    answer = strict.post(
        PASSWORD_FORM, {"email": person.email, "password": PASSWORD}, headers={"Accept": "text/html"}
    )

    assert answer.status_code == 403
    assert "We could not see that this form comes from our page" in text(answer)
    assert not Session.objects.exists()
