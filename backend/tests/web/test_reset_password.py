"""A new password, by mail and from the account."""

from urllib.parse import unquote

import pytest

from apps.users.models import User
from tests.factories.users import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
FORGOT, RESET, CHANGE = "/auth/forgot-password/", "/auth/reset-password/", "/account/security/password/"
CHOSEN = "seven wet clogs in amsterdam"


def text(answer):
    return answer.content.decode()


def test_link_leads_to_a_new_password(signed_in, person, newest_mail, live_sessions):
    signed_in.post(FORGOT, {"email": person.email})
    signed_in.get(RESET, {"token": newest_mail().token})

    answer = signed_in.post(RESET, {"password": CHOSEN}, follow=True)

    assert "Your new password is set." in text(answer)
    assert User.objects.get().check_password(CHOSEN)
    assert not live_sessions(person).exists()


@pytest.mark.parametrize("email", ["known", "stranger@example.test"])
def test_mail_is_promised_to_everybody(browser, person, email):
    address = person.email if email == "known" else email

    answer = browser.post(FORGOT, {"email": address}, follow=True)

    assert f"If <strong>{address}</strong> has an account" in text(answer)


def test_weak_password_leaves_the_link_good(browser, person, newest_mail):
    browser.post(FORGOT, {"email": person.email})
    browser.get(RESET, {"token": newest_mail().token})

    weak = browser.post(RESET, {"password": "password12"})
    browser.post(RESET, {"password": CHOSEN})

    assert weak.status_code == 400
    assert User.objects.get().check_password(CHOSEN)


def test_password_is_compared_with_the_name(browser, newest_mail):
    user = UserFactory(name="Bartholomew Fitzwilliam")
    browser.post(FORGOT, {"email": user.email})
    browser.get(RESET, {"token": newest_mail().token})

    assert "easy to guess" in text(browser.post(RESET, {"password": "bartholomew"}))


def test_bad_link_is_explained(browser):
    browser.get(RESET, {"token": "forged"})

    answer = browser.post(RESET, {"password": CHOSEN})

    assert answer.status_code == 409
    assert "Ask for a new link" in text(answer)
    assert browser.get(RESET).url == FORGOT


def test_change_ends_the_other_sessions_only(signed_in, person, live_sessions):
    other = type(signed_in)()
    other.post("/auth/sign-in/password/", {"email": person.email, "password": PASSWORD})

    answer = signed_in.post(CHANGE, {"old_password": PASSWORD, "password": CHOSEN}, follow=True)

    assert "Other devices were signed out." in text(answer)
    assert other.get("/account/").status_code == 302
    assert live_sessions(person).count() == 1


def test_change_takes_the_old_password(signed_in):
    answer = signed_in.post(CHANGE, {"old_password": "wrong", "password": CHOSEN})

    assert answer.status_code == 409
    assert 'id="changepasswordform_old_password_error"' in text(answer)
    assert User.objects.get().check_password(PASSWORD)


def test_account_without_password_needs_a_fresh_proof(client, time_machine):
    time_machine.move_to("2026-11-21T08:00:00Z", tick=False)
    client.force_login(UserFactory(password=None))
    time_machine.move_to("2026-11-21T08:11:00Z", tick=False)

    answer = client.post(CHANGE, {"password": CHOSEN})

    assert unquote(answer.url) == f"/auth/confirm/?next={CHANGE}"
    assert "old_password" not in text(client.get(CHANGE))
    assert not User.objects.get().has_usable_password()
