"""Making an account on the pages, and proving its address."""

import pytest
from django.test import Client

from apps.users.models import Challenge, User
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
REGISTER, VERIFY = "/auth/register/", "/auth/verify-email/"
CHOSEN = "seven wet clogs in amsterdam"
FORM = {
    "user_type": "candidate",
    "email": "Ania@Example.test",
    "name": "Ania",
    "language": "pl",
    "password": CHOSEN,
}


def text(answer):
    return answer.content.decode()


def test_registration_asks_for_the_proof(browser):
    answer = browser.post(REGISTER, FORM, follow=True)

    assert "We sent an e-mail to <strong>ania@example.test</strong>" in text(answer)
    user = User.objects.get()
    assert (user.email, user.language, user.is_email_verified) == ("ania@example.test", "pl", False)


def test_known_address_gets_the_same_answer(browser):
    UserFactory(email="ania@example.test")

    answer = browser.post(REGISTER, FORM, follow=True)

    assert "We sent an e-mail to <strong>ania@example.test</strong>" in text(answer)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("email", "nothing", "Enter a valid email address."),
        ("user_type", "admin", "Select a valid choice."),
        ("name", "<b>Ania</b>", "Write plain text, without HTML."),
        ("password", "short", "This password is too short."),
        ("password", "ania@example", "The password is too similar to the"),
        ("language", "xx", "Select a valid choice."),
    ],
)
def test_what_is_wrong_is_said_at_its_field(browser, field, value, words):
    answer = browser.post(REGISTER, {**FORM, field: value})

    assert answer.status_code == 400
    assert words in text(answer)
    assert f'id="registerform_{field}_error"' in text(answer)
    assert not User.objects.exists()


def test_form_offers_the_language_of_the_browser(browser):
    page = browser.get(REGISTER, headers={"Accept-Language": "ro"})

    assert '<option value="ro" selected>' in text(page)
    assert '<html lang="ro">' in text(page)


def test_same_browser_proves_with_one_press(browser, newest_mail):
    browser.post(REGISTER, FORM)
    browser.get(VERIFY, {"token": newest_mail().token})
    unproven = not User.objects.get().is_email_verified

    answer = browser.post(VERIFY, follow=True)

    assert unproven
    user = User.objects.get()
    assert user.is_email_verified
    assert user.check_password(CHOSEN)
    assert "Your e-mail address is confirmed." in text(answer)


def test_token_leaves_the_address_at_once(browser):
    answer = browser.get(VERIFY, {"token": "secret"})

    assert (answer.url, answer.headers["Referrer-Policy"]) == (VERIFY, "no-referrer")


def test_other_browser_shows_the_password(browser, newest_mail):
    browser.post(REGISTER, FORM)
    other = Client()
    other.get(VERIFY, {"token": newest_mail().token})

    asked = other.post(VERIFY)
    wrong = other.post(VERIFY, {"password": "guessed wrong"})
    other.post(VERIFY, {"password": CHOSEN})

    assert asked.status_code == 409
    assert "in another browser" in text(asked)
    assert "This is not the password of your account." in text(wrong)
    assert User.objects.get().check_password(CHOSEN)


def test_owner_of_the_address_begins_anew_without_the_password(browser, newest_mail):
    browser.post(REGISTER, FORM)
    owner = Client()
    owner.get(VERIFY, {"token": newest_mail().token})

    owner.post(VERIFY, {"confirm": "yes"})

    user = User.objects.get()
    assert user.is_email_verified
    assert not user.has_usable_password()
    assert user.name == ""


def test_used_link_is_explained(browser, newest_mail):
    browser.post(REGISTER, FORM)
    token = newest_mail().token
    for _ in range(2):
        browser.get(VERIFY, {"token": token})
        answer = browser.post(VERIFY)

    assert answer.status_code == 409
    assert "If you confirmed your address before, you can simply sign in." in text(answer)
    assert Challenge.objects.count() == 1


def test_without_a_link_there_is_nothing_to_confirm(browser):
    assert browser.get(VERIFY).url == "/auth/sign-in/"
    assert browser.post(VERIFY).status_code == 409
