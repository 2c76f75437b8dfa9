"""Refresh tokens: each once; a second use ends the session."""

import pytest
from rest_framework.test import APIClient

from apps.core.models import AuditEntry
from apps.users import services
from apps.users.enums import SignInMethod
from apps.users.events import SessionFamilyRevoked
from apps.users.models import RefreshToken, Session
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def ania():
    return UserFactory()


@pytest.fixture
def pair(ania):
    return services.start_session(user=ania, method=SignInMethod.PASSWORD)


def me(access):
    return APIClient().get("/api/v1/auth/me/", headers={"Authorization": f"Bearer {access}"}).status_code


@pytest.mark.parametrize("path", ["token/refresh", "refresh"])
def test_refresh_token_gives_a_new_pair_of_the_same_session(post, pair, path):
    answer = post(path, {"refresh": pair.refresh})

    assert answer.status_code == 200, answer.json()
    assert answer.json()["refresh"] != pair.refresh
    assert me(answer.json()["access"]) == me(pair.access) == 200
    assert Session.objects.count() == 1
    assert answer.headers["Cache-Control"] == "no-store"


def test_second_use_ends_the_session_for_thief_and_owner(post, pair, heard, ania):
    successor = post("token/refresh", {"refresh": pair.refresh}).json()

    answer = post("token/refresh", {"refresh": pair.refresh})

    assert (answer.status_code, answer.json()["code"]) == (401, "refresh_token_refused")
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert post("token/refresh", {"refresh": successor["refresh"]}).status_code == 401
    assert me(successor["access"]) == me(pair.access) == 401
    session = Session.objects.get()
    assert session.revoked_reason == "token_reused"
    assert AuditEntry.objects.filter(action="users.revoke_session", object_id=session.pk).count() == 1
    assert [(type(e), e.user_id, e.session_id) for e in heard()] == [
        (SessionFamilyRevoked, ania.pk, session.pk)
    ]


def test_other_sessions_live_on(post, pair, ania):
    other = services.start_session(user=ania, method=SignInMethod.PASSWORD)
    for _ in range(2):
        post("token/refresh", {"refresh": pair.refresh})

    assert post("token/refresh", {"refresh": other.refresh}).status_code == 200


@pytest.mark.parametrize("token", ["", "wrong", "ü", "x" * 129, None, ["a"]])
def test_what_is_no_refresh_token_is_refused(post, pair, token):
    assert post("token/refresh", {"refresh": token}).status_code in (400, 401)
    assert Session.objects.get().revoked_at is None


def test_access_token_is_no_refresh_token(post, pair):
    assert post("token/refresh", {"refresh": pair.access}).status_code in (400, 401)


def test_refresh_token_is_too_old_after_seven_days(post, pair, clock):
    clock.shift(7 * 24 * 3600 + 1)

    assert post("token/refresh", {"refresh": pair.refresh}).status_code == 401
    assert Session.objects.get().revoked_at is None


def test_closed_account_gets_nothing_new(post, pair, ania):
    ania.is_active = False
    ania.save()

    assert post("token/refresh", {"refresh": pair.refresh}).status_code == 401


def test_sign_out_ends_both_tokens(post, pair):
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {pair.access}")

    answer = client.post("/api/v1/auth/logout/")

    assert answer.status_code == 204
    assert me(pair.access) == 401
    assert post("token/refresh", {"refresh": pair.refresh}).status_code == 401
    assert Session.objects.get().revoked_reason == "signed_out"


def test_stranger_cannot_sign_out():
    assert APIClient().post("/api/v1/auth/logout/").status_code == 401


def test_only_the_hash_is_stored(pair):
    stored = RefreshToken.objects.get()

    assert pair.refresh not in (stored.token_hash, repr(pair), str(stored))
    assert len(stored.token_hash) == 64


@pytest.mark.django_db(transaction=True)
def test_one_token_used_sixteen_times_at_once_succeeds_once_and_kills_the_family(at_one_row):
    user = UserFactory()
    pair = services.start_session(user=user, method=SignInMethod.PASSWORD)

    def refresh(_):
        client = APIClient()
        return client.post("/api/v1/auth/token/refresh/", {"refresh": pair.refresh}, format="json")

    answers = at_one_row(refresh, RefreshToken.objects.all(), 16)

    winners = [answer.json() for answer in answers if answer.status_code == 200]
    assert sorted(answer.status_code for answer in answers) == [200] + [401] * 15
    assert me(winners[0]["access"]) == me(pair.access) == 401
    late = APIClient().post("/api/v1/auth/refresh/", {"refresh": winners[0]["refresh"]}, format="json")
    assert late.status_code == 401
    session = Session.objects.get()
    assert session.revoked_reason == "token_reused"
    assert RefreshToken.objects.count() == 2
    assert AuditEntry.objects.filter(action="users.revoke_session").count() == 1
