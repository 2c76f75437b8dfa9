"""Signing in with the link or the code of a mail."""

import pytest
from django.test import Client

from apps.users.enums import ChallengeKind
from apps.users.models import Challenge, Session, User
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
PAGE, CODE = "/auth/magic-link/", "/auth/magic-link/code/"
ASIDE = "Is it you who wants to sign in?"


@pytest.fixture
def mail(browser, person, newest_mail):
    """What the person got by mail after asking in the browser."""
    browser.post("/auth/sign-in/", {"email": person.email})
    return newest_mail()


def text(answer):
    return answer.content.decode()


def test_token_leaves_the_address_at_once(browser, mail):
    answer = browser.get(PAGE, {"token": mail.token})

    assert (answer.status_code, answer.url) == (302, PAGE)
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "no-store"
    page = browser.get(PAGE)
    assert mail.token not in text(page)
    assert page.headers["Cache-Control"] == "no-store"


def test_opening_the_link_signs_nobody_in(browser, mail):
    for _ in range(3):
        page = browser.get(PAGE, {"token": mail.token}, follow=True)

    assert "Sign in now" in text(page)
    assert not Session.objects.exists()
    assert Challenge.objects.get().used_at is None


def test_button_signs_in_where_the_link_was_asked_for(browser, mail, person, live_sessions):
    browser.get(PAGE, {"token": mail.token})

    answer = browser.post(PAGE)

    assert answer.url == "/account/"
    assert live_sessions(person).get().method == "magic_link"


def test_other_browser_is_asked_first(mail, person, live_sessions):
    other = Client()
    other.get(PAGE, {"token": mail.token})

    asked = other.post(PAGE)
    nobody_yet = not live_sessions(person).exists()
    answer = other.post(PAGE, {"confirm": "yes"})

    assert asked.status_code == 409
    assert ASIDE in text(asked)
    assert nobody_yet
    assert answer.url == "/account/"


def test_link_works_once(browser, mail):
    browser.get(PAGE, {"token": mail.token})
    browser.post(PAGE)
    later = Client()
    later.get(PAGE, {"token": mail.token})

    answer = later.post(PAGE, {"confirm": "yes"})

    assert answer.status_code == 409
    assert "This link or code does not work (any more)." in text(answer)
    assert Session.objects.count() == 1


def test_forged_token_is_refused(browser):
    browser.get(PAGE, {"token": "x" * 4000})

    assert browser.post(PAGE).status_code == 409
    assert browser.get(PAGE).url == "/auth/sign-in/"


def test_code_signs_in_with_spaces_in_it(browser, mail, person, live_sessions):
    answer = browser.post(CODE, {"code": f" {mail.code[:3]} {mail.code[3:]} "})

    assert answer.url == "/account/"
    assert live_sessions(person).exists()


def test_code_is_no_good_in_another_browser(mail, person):
    other = Client()
    other.post("/auth/sign-in/", {"email": person.email})

    assert other.post(CODE, {"code": mail.code}).status_code == 409
    assert not Session.objects.exists()


def test_sixth_code_is_refused_even_if_right(browser, mail):
    wrong = "000000" if mail.code != "000000" else "111111"
    for _ in range(5):
        browser.post(CODE, {"code": wrong})

    assert browser.post(CODE, {"code": mail.code}).status_code == 409
    assert not Session.objects.exists()


def test_code_of_another_shape_is_explained(browser, mail):
    answer = browser.post(CODE, {"code": "12ab"})

    assert answer.status_code == 400
    assert "The code has six digits." in text(answer)


def test_without_a_mail_there_is_no_form(browser):
    assert browser.get(CODE).url == "/auth/sign-in/"
    assert browser.get(PAGE).url == "/auth/sign-in/"


def test_second_registration_leads_in_by_its_link(newest_mail, person, live_sessions):
    stranger = Client()
    form = {"email": person.email, "user_type": "candidate", "language": "en"}
    stranger.post("/auth/register/", form)
    armed = newest_mail()
    assert armed.kind == ChallengeKind.ALREADY_REGISTERED

    stranger.get(PAGE, {"token": armed.token})
    answer = stranger.post(PAGE, {"confirm": "yes"})

    assert answer.url == "/account/"
    assert live_sessions(person).exists()


def test_address_is_proven_by_the_first_sign_in(browser, newest_mail):
    user = UserFactory(unverified=True)
    browser.post("/auth/sign-in/", {"email": user.email})
    browser.get(PAGE, {"token": newest_mail().token})

    browser.post(PAGE)

    assert User.objects.get(pk=user.pk).is_email_verified
