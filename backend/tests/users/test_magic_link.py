"""Signing in by mail."""

import pytest
from rest_framework.test import APIClient

from apps.users import services
from apps.users.enums import SignInMethod
from apps.users.errors import ChallengeRefused
from apps.users.events import MagicLinkRequested
from apps.users.models import Challenge, Session, User
from apps.users.services import claim
from apps.users.services.challenges import MOST_TRIES
from tests.factories.users import ORIGIN, PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
EMAIL = "ania@example.com"


@pytest.fixture
def ania():
    return UserFactory(email=EMAIL)


@pytest.fixture
def browser(ania, post):
    """The browser in which Ania asked; it keeps the cookie."""
    client = APIClient()
    client.nonce = post("magic-link", {"email": "Ania@Example.com"}, client=client).json()["nonce"]
    return client


def wrong(code):
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_link_signs_in_the_browser_that_asked(post, browser, newest_mail):
    answer = post("magic-link/verify", {"token": newest_mail().token}, client=browser)

    assert answer.status_code == 200, answer.json()
    browser.credentials(HTTP_AUTHORIZATION=f"Bearer {answer.json()['access']}")
    assert browser.get("/api/v1/auth/me/").json()["email"] == EMAIL
    assert Session.objects.get().method == SignInMethod.MAGIC_LINK
    assert answer.cookies["sign_in_nonce"].value == ""


def test_nonce_may_come_in_the_body(post, browser, newest_mail):
    answer = post("magic-link/verify", {"token": newest_mail().token, "nonce": browser.nonce})

    assert answer.status_code == 200


def test_nonce_cookie_is_out_of_reach_of_scripts(browser):
    cookie = browser.cookies["sign_in_nonce"]

    assert (cookie.value, cookie["httponly"], cookie["samesite"]) == (browser.nonce, True, "Lax")


def test_account_closed_at_this_moment_gets_no_session(post, browser, newest_mail, monkeypatch):
    original = claim.lock_user

    def slow(person):
        User.objects.update(is_active=False)
        original(person)

    monkeypatch.setattr(claim, "lock_user", slow)

    assert post("magic-link/verify", {"token": newest_mail().token}, client=browser).status_code == 409
    assert not Session.objects.exists()


@pytest.mark.parametrize("nonce", [None, "wrong", "ü"])
def test_other_browser_must_confirm(post, browser, newest_mail, nonce):
    token = newest_mail().token
    body = {"token": token} | ({"nonce": nonce} if nonce else {})

    asked = post("magic-link/verify", body)
    confirmed = post("magic-link/verify", body | {"confirm": True})

    assert (asked.status_code, asked.json()["code"]) == (409, "confirm_needed")
    assert confirmed.status_code == 200


def test_code_signs_in_with_the_nonce(post, browser, newest_mail):
    answer = post("magic-link/verify", {"email": EMAIL.upper(), "code": newest_mail().code}, client=browser)

    assert answer.status_code == 200


def test_code_is_refused_in_another_browser(post, browser, newest_mail):
    body = {"email": EMAIL, "code": newest_mail().code}

    for nonce in ({}, {"nonce": "wrong"}, {"confirm": True}):
        answer = post("magic-link/verify", body | nonce)
        assert (answer.status_code, answer.json()["code"]) == (409, "challenge_refused")


def test_code_is_refused_for_another_address(post, browser, newest_mail):
    other = UserFactory()

    answer = post("magic-link/verify", {"email": other.email, "code": newest_mail().code}, client=browser)

    assert answer.status_code == 409


def test_sixth_code_is_refused_although_it_is_right(post, browser, newest_mail):
    armed = newest_mail()
    for _ in range(MOST_TRIES):
        post("magic-link/verify", {"email": EMAIL, "code": wrong(armed.code)}, client=browser)

    answer = post("magic-link/verify", {"email": EMAIL, "code": armed.code}, client=browser)

    assert answer.json()["code"] == "challenge_refused"


def test_fifth_code_is_taken(post, browser, newest_mail):
    armed = newest_mail()
    for _ in range(MOST_TRIES - 1):
        post("magic-link/verify", {"email": EMAIL, "code": wrong(armed.code)}, client=browser)

    assert post("magic-link/verify", {"email": EMAIL, "code": armed.code}, client=browser).status_code == 200


def test_one_place_tries_sixty_codes_an_hour(post, time_machine):
    time_machine.move_to("2026-11-21T08:10:00Z", tick=False)

    codes = [
        post("magic-link/verify", {"email": f"{n}@example.com", "code": "000000", "nonce": "x"}).json()[
            "code"
        ]
        for n in range(61)
    ]

    assert codes == ["challenge_refused"] * 60 + ["too_many_attempts"]


def test_tries_of_strangers_take_nothing_from_the_owner(post, browser, newest_mail):
    armed = newest_mail()
    for _ in range(40):
        post("magic-link/verify", {"email": EMAIL, "code": "000000", "nonce": "guess"})

    answer = post("magic-link/verify", {"email": EMAIL, "code": armed.code}, client=browser)

    assert answer.status_code == 200


def test_code_that_was_never_sent_does_not_fit(post, browser):
    answer = post("magic-link/verify", {"email": EMAIL, "code": "000000"}, client=browser)

    assert answer.status_code == 409


def test_link_and_code_work_once_together(post, browser, newest_mail):
    armed = newest_mail()
    post("magic-link/verify", {"token": armed.token}, client=browser)

    again = post("magic-link/verify", {"token": armed.token, "nonce": browser.nonce})
    by_code = post("magic-link/verify", {"email": EMAIL, "code": armed.code, "nonce": browser.nonce})

    assert [again.status_code, by_code.status_code] == [409, 409]


def test_both_are_too_old_after_ten_minutes(post, browser, newest_mail, clock):
    armed = newest_mail()
    clock.shift(601)

    by_link = post("magic-link/verify", {"token": armed.token}, client=browser)
    by_code = post("magic-link/verify", {"email": EMAIL, "code": armed.code}, client=browser)

    assert [by_link.status_code, by_code.status_code] == [409, 409]


@pytest.mark.parametrize("method", ["get", "head", "put", "delete"])
def test_looking_at_the_link_never_signs_in(browser, newest_mail, method):
    token = newest_mail().token

    for query in ("", f"?token={token}"):
        answer = getattr(browser, method)(f"/api/v1/auth/magic-link/verify/{query}")
        assert answer.status_code in (400, 405)

    assert not Session.objects.exists()
    assert Challenge.objects.get().used_at is None


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"email": EMAIL},
        {"code": "123456"},
        {"email": EMAIL, "code": "12345"},
        {"email": EMAIL, "code": "１２３４５６"},
        {"token": "x", "email": EMAIL, "code": "123456"},
    ],
)
def test_either_token_or_address_and_code(post, body):
    assert post("magic-link/verify", body).status_code == 400


def test_unknown_address_gets_the_same_answer(post, ania, heard):
    known, unknown = (post("magic-link", {"email": email}) for email in (EMAIL, "nobody@example.com"))

    assert known.status_code == unknown.status_code == 202
    assert known.json().keys() == unknown.json().keys()
    assert known.json()["detail"] == unknown.json()["detail"]
    assert len(known.json()["nonce"]) == len(unknown.json()["nonce"])
    assert set(known.headers) == set(unknown.headers)
    asked = Challenge.objects.order_by("id")
    armed = [services.arm_challenge(challenge_id=challenge.pk) for challenge in asked]
    assert [one and one.user for one in armed] == [ania, None]
    assert [type(event) for event in heard()] == [MagicLinkRequested] * 2


def test_unknown_address_costs_the_same_statements(post, ania, statements_of):
    known = statements_of(lambda: post("magic-link", {"email": EMAIL}))
    unknown = statements_of(lambda: post("magic-link", {"email": "nobody@example.com"}))

    assert len(known) >= 7
    assert unknown == known


def test_sixth_link_in_a_quarter_is_refused_known_or_not(post, ania, time_machine):
    time_machine.move_to("2026-11-21T08:10:00Z", tick=False)

    for email in (EMAIL, "nobody@example.com"):
        statuses = [post("magic-link", {"email": email}).status_code for _ in range(6)]
        assert statuses == [202] * 5 + [429]


def test_forged_forwarding_does_not_get_around_the_limit(post, time_machine):
    time_machine.move_to("2026-11-21T08:10:00Z", tick=False)

    statuses = [
        post("magic-link", {"email": f"{n}@example.com"}, **{"X-Forwarded-For": f"10.0.0.{n}"}).status_code
        for n in range(61)
    ]

    assert statuses == [202] * 60 + [429]


def test_closed_account_does_not_sign_in(post, browser, newest_mail, ania):
    token = newest_mail().token
    ania.is_active = False
    ania.save()

    assert post("magic-link/verify", {"token": token}, client=browser).status_code == 409


def test_first_link_takes_the_account_from_whoever_made_it(post, newest_mail):
    squatter = {"email": EMAIL, "user_type": "candidate", "password": PASSWORD}
    post("register", squatter | {"name": "Not Ania"})
    theirs = services.start_session(user=User.objects.get(), method=SignInMethod.PASSWORD)
    nonce = post("magic-link", {"email": EMAIL}).json()["nonce"]

    answer = post("magic-link/verify", {"token": newest_mail().token, "nonce": nonce})

    assert answer.status_code == 200
    user = User.objects.get()
    assert user.is_email_verified
    assert not user.has_usable_password()
    assert user.name == ""
    assert post("login", {"email": EMAIL, "password": PASSWORD}).status_code == 401
    assert post("token/refresh", {"refresh": theirs.refresh}).status_code == 401
    assert Session.objects.filter(revoked_reason="address_proven").count() == 1


def test_later_links_leave_password_and_sessions_alone(post, browser, newest_mail):
    first = post("login", {"email": EMAIL, "password": PASSWORD}).json()

    post("magic-link/verify", {"token": newest_mail().token}, client=browser)

    assert post("token/refresh", {"refresh": first["refresh"]}).status_code == 200
    assert post("login", {"email": EMAIL, "password": PASSWORD}).status_code == 200


def test_registering_again_sends_a_link_that_signs_in_when_confirmed(post, ania, newest_mail):
    post("register", {"email": EMAIL, "user_type": "employer"})
    token = newest_mail().token

    asked = post("magic-link/verify", {"token": token})
    confirmed = post("magic-link/verify", {"token": token, "confirm": True})

    assert asked.json()["code"] == "confirm_needed"
    assert confirmed.status_code == 200


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("way", ["link", "code"])
def test_sixteen_uses_at_once_give_one_session(at_one_row, way):
    UserFactory(email=EMAIL)
    nonce = services.request_magic_link(email=EMAIL, address="192.0.2.1")
    armed = services.arm_challenge(challenge_id=Challenge.objects.get().pk)

    def use(_):
        if way == "link":
            return services.sign_in_with_link(token=armed.token, nonce=nonce, origin=ORIGIN)
        return services.sign_in_with_code(email=EMAIL, code=armed.code, nonce=nonce, origin=ORIGIN)

    results = at_one_row(use, Challenge.objects.all(), 16)

    assert sum(isinstance(result, services.TokenPair) for result in results) == 1
    assert sum(isinstance(result, ChallengeRefused) for result in results) == 15
    assert Session.objects.count() == 1
