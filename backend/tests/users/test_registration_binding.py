"""What a registration chose is only for who shows the mail and the registration both."""

import pytest
from rest_framework.test import APIClient

from apps.users import services
from apps.users.enums import SignInMethod
from apps.users.models import Challenge, Session, User

pytestmark = pytest.mark.django_db
EMAIL, OWN, FOREIGN = "ania@example.com", "seven wet clogs", "foreign password of mine"
EVIL = {"email": EMAIL, "user_type": "employer", "name": "Evil Corp", "language": "bg", "password": FOREIGN}
ANIA = {"email": EMAIL, "user_type": "candidate", "name": "Ania", "language": "pl", "password": OWN}


def facts():
    user = User.objects.get()
    return user.user_type, user.name, user.language


def login(post, password):
    return post("login", {"email": EMAIL, "password": password}).status_code


def test_unsolicited_mail_that_its_reader_confirms_gives_the_attacker_nothing(post, newest_mail):
    post("register", EVIL)
    token = newest_mail().token

    asked = post("verify-email", {"token": token})
    confirmed = post("verify-email", {"token": token, "confirm": True})

    assert (asked.status_code, asked.json()["code"]) == (409, "confirm_needed")
    assert confirmed.status_code == 200
    user = User.objects.get()
    assert user.is_email_verified
    assert (user.has_usable_password(), user.name) == (False, "")
    assert login(post, FOREIGN) == 401


def test_link_scanner_confirms_nothing(post, newest_mail):
    """A mail gateway that runs scripts sends the token without nonce, password or confirmation."""
    post("register", EVIL)

    post("verify-email", {"token": newest_mail().token})

    assert not User.objects.get().is_email_verified


@pytest.mark.parametrize("first", [EVIL, ANIA])
def test_own_registration_counts_whoever_registered_before_or_after(post, newest_mail, first):
    browser = APIClient()
    post("register", first, client=APIClient() if first is EVIL else browser)
    mine = newest_mail() if first is ANIA else None
    post("register", EVIL if first is ANIA else ANIA, client=browser if first is EVIL else APIClient())
    mine = mine or newest_mail()

    answer = post("verify-email", {"token": mine.token}, client=browser)

    assert answer.status_code == 200
    assert facts() == ("candidate", "Ania", "pl")
    assert (login(post, FOREIGN), login(post, OWN)) == (401, 200)


def test_own_registration_counts_although_the_mail_was_that_of_the_attacker(post, newest_mail):
    """Both mails look alike, and who just registered follows the first one that comes."""
    browser = APIClient()
    post("register", ANIA, client=browser)
    post("register", EVIL)

    answer = post("verify-email", {"token": newest_mail().token}, client=browser)

    assert answer.status_code == 200
    assert facts() == ("candidate", "Ania", "pl")
    assert (login(post, FOREIGN), login(post, OWN)) == (401, 200)


def test_nonce_of_the_attacker_is_no_use_without_the_mail(post, newest_mail):
    """They hold the nonce of their registration; the owner confirms the mail of her own."""
    attacker, browser = APIClient(), APIClient()
    post("register", EVIL, client=attacker)
    post("register", ANIA, client=browser)
    post("verify-email", {"token": newest_mail().token}, client=browser)

    answer = post("verify-email", {"token": "guess"}, client=attacker)

    assert answer.status_code == 409
    assert login(post, FOREIGN) == 401
    assert {(c.password, str(c.chosen)) for c in Challenge.objects.all()} == {("", "{}")}


def test_password_shows_the_registration_in_another_browser(post, newest_mail):
    post("register", ANIA)
    token = newest_mail().token

    wrong = post("verify-email", {"token": token, "password": FOREIGN, "confirm": True})
    right = post("verify-email", {"token": token, "password": OWN})

    assert (wrong.status_code, wrong.json()["code"]) == (409, "password_refused")
    assert right.status_code == 200
    assert facts() == ("candidate", "Ania", "pl")
    assert login(post, OWN) == 200


def test_nonce_may_come_in_the_body(post, newest_mail):
    nonce = post("register", ANIA).json()["nonce"]

    post("verify-email", {"token": newest_mail().token, "nonce": nonce})

    assert login(post, OWN) == 200


def test_nonce_of_another_registration_shows_nothing(post, newest_mail):
    theirs = post("register", ANIA | {"email": "other@example.com"}).json()["nonce"]
    post("register", ANIA)

    answer = post("verify-email", {"token": newest_mail().token, "nonce": theirs})

    assert answer.json()["code"] == "confirm_needed"


def test_nonce_cookie_is_out_of_reach_of_scripts(post, asked):
    cookie = asked.browser.cookies["registration_nonce"]

    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    answer = post("verify-email", {"token": asked.token}, client=asked.browser)
    assert answer.cookies["registration_nonce"].value == ""


def test_mail_of_the_attacker_does_nothing_after_the_proof(post, newest_mail):
    post("register", EVIL)
    theirs = newest_mail()
    browser = APIClient()
    post("register", ANIA, client=browser)
    post("verify-email", {"token": newest_mail().token}, client=browser)

    post("verify-email", {"token": theirs.token, "confirm": True})

    assert facts() == ("candidate", "Ania", "pl")
    assert login(post, OWN) == 200


def test_sessions_from_before_the_proof_end(post, asked):
    services.start_session(user=User.objects.get(), method=SignInMethod.PASSWORD)

    post("verify-email", {"token": asked.token}, client=asked.browser)

    assert Session.objects.get().revoked_reason == "address_proven"


def test_account_without_a_password_stays_without(post, newest_mail):
    browser = APIClient()
    post("register", EVIL)
    post("register", {"email": EMAIL, "user_type": "candidate"}, client=browser)

    post("verify-email", {"token": newest_mail().token}, client=browser)

    assert not User.objects.get().has_usable_password()
    assert login(post, FOREIGN) == 401


def test_registering_a_proven_address_again_prepares_nothing(post, asked, newest_mail):
    post("verify-email", {"token": asked.token}, client=asked.browser)
    post("register", EVIL)

    prepared = User.objects.get().challenges.latest("id")

    assert (prepared.kind, prepared.password, prepared.chosen) == ("already_registered", "", {})
