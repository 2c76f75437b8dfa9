"""A new password for somebody who is signed in."""

import pytest
from rest_framework.test import APIClient

from apps.core.models import AuditEntry
from apps.users import services
from apps.users.enums import SignInMethod
from apps.users.events import PasswordChanged, SessionsRevoked
from apps.users.models import SecondStep, Session
from tests.factories.users import ORIGIN, PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
NEW = "four brisk barges"
BODY = {"old_password": PASSWORD, "new_password": NEW}


@pytest.fixture
def ania():
    return UserFactory()


def signed_in(user):
    pair = services.start_session(user=user, method=SignInMethod.PASSWORD, origin=ORIGIN)
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {pair.access}")
    client.refresh = pair.refresh
    return client


def me(client):
    return client.get("/api/v1/auth/me/").status_code


def test_new_password_holds_and_the_old_one_is_gone(post, ania):
    answer = post("change-password", BODY, client=signed_in(ania))

    assert answer.status_code == 204, answer.json()
    assert post("login", {"email": ania.email, "password": NEW}).status_code == 200
    assert post("login", {"email": ania.email, "password": PASSWORD}).status_code == 401


def test_all_other_sessions_end_at_once_and_the_owner_hears_it(post, ania, heard):
    here, there = signed_in(ania), signed_in(ania)

    post("change-password", BODY, client=here)

    assert (me(here), me(there)) == (200, 401)
    assert post("token/refresh", {"refresh": there.refresh}).status_code == 401
    assert Session.objects.get(revoked_at__isnull=False).revoked_reason == "password_changed"
    told = [event for event in heard() if event.user_id == ania.pk]
    assert [type(event) for event in told] == [SessionsRevoked, PasswordChanged]
    assert AuditEntry.objects.filter(action="users.change_password", actor=ania).count() == 1


def test_second_step_that_waits_for_the_old_password_is_over(post, ania):
    ania.second_factor_at = "2026-01-01T00:00:00Z"
    ania.save()
    services.begin_session(user=ania, method=SignInMethod.PASSWORD, origin=ORIGIN)

    post("change-password", BODY, client=signed_in(ania))

    assert not SecondStep.objects.get().is_open


@pytest.mark.parametrize("body", [BODY | {"old_password": "wrong"}, {"new_password": NEW}])
def test_wrong_old_password_changes_nothing(post, ania, body):
    there = signed_in(ania)

    answer = post("change-password", body, client=signed_in(ania))

    assert (answer.status_code, answer.json()["code"]) == (409, "password_refused")
    assert me(there) == 200
    ania.refresh_from_db()
    assert ania.check_password(PASSWORD)


def test_eleventh_try_in_an_hour_is_refused(post, ania, time_machine):
    time_machine.move_to("2026-11-21T08:10:00Z", tick=False)
    client = signed_in(ania)
    for _ in range(10):
        post("change-password", BODY | {"old_password": "wrong"}, client=client)

    answer = post("change-password", BODY, client=client)

    assert answer.json()["code"] == "too_many_attempts"


def test_account_without_a_password_gets_its_first_right_after_signing_in(post):
    user = UserFactory(password=None)

    answer = post("change-password", {"new_password": NEW}, client=signed_in(user))

    assert answer.status_code == 204
    assert post("login", {"email": user.email, "password": NEW}).status_code == 200


def test_account_without_a_password_signs_in_again_after_ten_minutes(post, clock):
    user = UserFactory(password=None)
    client = signed_in(user)
    clock.shift(601)

    answer = post("change-password", {"new_password": NEW}, client=client)

    assert (answer.status_code, answer.json()["code"]) == (403, "fresh_proof_needed")


@pytest.mark.parametrize("weak", ["short", "password1234", "person@example.test", "aaaaaaaaaaaaaaaa"])
def test_weak_password_is_refused(post, weak):
    user = UserFactory(email="person@example.test")

    answer = post("change-password", BODY | {"new_password": weak}, client=signed_in(user))

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["pointer"] == "/new_password"


def test_stranger_changes_nothing(post):
    assert post("change-password", BODY).status_code == 401


@pytest.mark.django_db(transaction=True)
def test_sign_in_that_compared_the_old_password_opens_nothing_after_the_change(at_once, monkeypatch):
    """The password was right when it was compared; the account changed before the session began."""
    user = UserFactory()
    original = services.login.lock_user

    def slow(person):
        services.passwords.reset.replace_password(user=user, password=NEW)
        original(person)

    monkeypatch.setattr("apps.users.services.login.lock_user", slow)

    with pytest.raises(services.WrongCredentials):
        services.sign_in_with_password(email=user.email, password=PASSWORD, origin=ORIGIN)

    assert not Session.objects.exists()
