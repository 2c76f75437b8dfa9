"""Where somebody is signed in: seen, ended, and felt at once."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from apps.users import services
from apps.users.enums import SESSION_COOKIE, RevokeReason, SignInMethod
from apps.users.models import Session
from tests.factories.users import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
SECURITY = "/account/security/"


def text(answer):
    return answer.content.decode()


@pytest.fixture
def other(person):
    """Another browser of the same person."""
    browser = Client(headers={"User-Agent": "Mozilla/5.0 (Android 16; Mobile) Firefox/149.0"})
    browser.post("/auth/sign-in/password/", {"email": person.email, "password": PASSWORD})
    return browser


def test_page_lists_the_devices_this_one_first(signed_in, other):
    page = text(signed_in.get(SECURITY))

    assert "Firefox on Android" in page
    assert page.index("this one") < page.index("Firefox on Android")
    assert "Sign out: Firefox on Android" in page


def test_one_session_is_ended(signed_in, other):
    ended = other.session[SESSION_COOKIE]

    answer = signed_in.post(f"{SECURITY}sessions/{ended}/end/", follow=True)

    assert "Signed out there." in text(answer)
    assert other.get("/account/").url == "/auth/sign-in/?next=/account/"
    assert Session.objects.get(pk=ended).revoked_reason == "ended_by_owner"


def test_session_of_somebody_else_is_not_there(signed_in):
    services.start_session(user=UserFactory(), method=SignInMethod.PASSWORD)
    foreign = Session.objects.latest("id")

    assert signed_in.post(f"{SECURITY}sessions/{foreign.pk}/end/").status_code == 404
    foreign.refresh_from_db()
    assert foreign.revoked_at is None


def test_all_others_are_ended(signed_in, other, person, live_sessions):
    signed_in.post(f"{SECURITY}sessions/end-others/")

    assert str(live_sessions(person).get().pk) == signed_in.session[SESSION_COOKIE]
    assert other.get("/account/").status_code == 302


def test_ended_session_leaves_nothing_in_the_browser(signed_in, person):
    services.revoke_sessions_of(user=person, reason=RevokeReason.ENDED_BY_STAFF)

    signed_in.get("/account/")

    assert signed_in.session.get(SESSION_COOKIE) is None


def test_closed_account_is_out_at_once(signed_in, person):
    services.close_account(actor=UserFactory(superuser=True), user=person)

    assert signed_in.get("/account/").status_code == 302


def test_sign_out_ends_the_session_for_good(signed_in, person, live_sessions):
    kept = signed_in.cookies["sessionid"].value

    answer = signed_in.post("/auth/sign-out/", follow=True)

    assert "You are signed out." in text(answer)
    assert not live_sessions(person).exists()
    signed_in.cookies["sessionid"] = kept  # somebody copied the cookie
    assert signed_in.get("/account/").status_code == 302


def test_nobody_is_signed_out_by_a_picture(signed_in):
    assert signed_in.get("/auth/sign-out/").status_code == 405
    assert signed_in.get("/account/").status_code == 200


def test_forged_cookie_opens_nothing(browser, person):
    services.start_session(user=person, method=SignInMethod.PASSWORD)
    browser.cookies["sessionid"] = str(Session.objects.get().pk)

    assert browser.get("/account/").status_code == 302


def test_nothing_keeps_a_cookie_alive_for_ever(signed_in, time_machine):
    """Its session is no longer on the list after a week, so nobody could end it."""
    now = timezone.now()
    time_machine.move_to(now + timedelta(days=6), tick=False)
    assert signed_in.get("/auth/sign-in/?next=/account/data/").url == "/account/data/"  # signed anew by that

    time_machine.move_to(now + timedelta(days=8), tick=False)

    assert signed_in.get("/account/").status_code == 302


def test_address_in_mails_leads_to_the_list(signed_in):
    assert signed_in.get("/account/sessions/").url == SECURITY


def test_page_asks_the_database_little(signed_in, other, django_assert_num_queries):
    signed_in.get(SECURITY)

    with django_assert_num_queries(6):  # cookie, sessions, authenticator, passkeys, recovery codes, news
        signed_in.get(SECURITY)
