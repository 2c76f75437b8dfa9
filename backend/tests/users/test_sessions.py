"""Where a person is signed in, and how that ends."""

from datetime import timedelta
from uuid import uuid4

import psycopg
import pytest
from django.db import connection, transaction
from django.utils import timezone
from rest_framework.test import APIClient

from apps.users import services
from apps.users.enums import SecondFactor, SignInMethod
from apps.users.events import SessionRevoked, SessionsRevoked
from apps.users.models import RefreshToken, Session
from apps.users.services.revocation import CHANNEL
from tests.factories.users import ORIGIN, PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
LIST = "/api/v1/auth/sessions/"


@pytest.fixture
def ania():
    return UserFactory()


def signed_in(user, method=SignInMethod.PASSWORD, **facts):
    pair = services.start_session(user=user, method=method, origin=ORIGIN, **facts)
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {pair.access}")
    client.session_id = str(Session.objects.latest("id").pk)
    client.pair = pair
    return client


def test_list_shows_device_and_network_and_which_one_this_is(ania):
    other = signed_in(ania, SignInMethod.MAGIC_LINK, second_factor=SecondFactor.TOTP)
    this = signed_in(ania)
    signed_in(UserFactory())

    found = this.get(LIST).json()["results"]

    assert [row["id"] for row in found] == [this.session_id, other.session_id]
    assert [row["is_current"] for row in found] == [True, False]
    assert found[1] | {"created_at": "", "last_used_at": ""} == {
        "id": other.session_id,
        "device": "Firefox on Android",
        "network": "192.0.2.0/24",
        "method": "magic_link",
        "second_factor": "totp",
        "created_at": "",
        "last_used_at": "",
        "is_current": False,
    }


def test_list_costs_one_query_for_ten_as_for_one(ania, statements_of):
    this = signed_in(ania)
    one = statements_of(lambda: this.get(LIST))
    for _ in range(9):
        signed_in(ania)

    ten = statements_of(lambda: this.get(LIST))

    assert ten == one
    assert sum("users_live_session" in statement for statement in ten) == 1  # who asks
    assert sum('FROM "users_session"' in statement for statement in ten) == 1  # the list


def test_what_is_over_is_not_listed(ania):
    revoked, expired = signed_in(ania), signed_in(ania)
    services.sign_out(session=Session.objects.get(pk=revoked.session_id))
    RefreshToken.objects.filter(session=expired.session_id).update(expires_at=timezone.now())

    found = signed_in(ania).get(LIST).json()["results"]

    assert [row["is_current"] for row in found] == [True]


def test_sign_in_remembers_where_it_came_from_but_not_exactly(post, ania):
    post("login", {"email": ania.email, "password": PASSWORD}, **{"User-Agent": ORIGIN.user_agent})

    session = Session.objects.get()
    assert (session.device, session.network) == ("Firefox on Android", "127.0.0.0/24")


def test_ended_session_is_refused_at_its_next_request(ania, heard):
    this, other = signed_in(ania), signed_in(ania)

    answer = this.delete(f"{LIST}{other.session_id}/")

    assert answer.status_code == 204
    assert (this.get(LIST).status_code, other.get(LIST).status_code) == (200, 401)
    assert Session.objects.get(pk=other.session_id).revoked_reason == "ended_by_owner"
    assert [(type(event), event.user_id) for event in heard()] == [(SessionsRevoked, ania.pk)]


def test_own_session_may_be_ended_too(ania):
    this = signed_in(ania)

    assert this.delete(f"{LIST}{this.session_id}/").status_code == 204
    assert this.get(LIST).status_code == 401


def test_all_others_end_at_once(ania):
    this, stranger = signed_in(ania), signed_in(UserFactory())
    others = [signed_in(ania) for _ in range(3)]

    answer = this.delete(LIST)

    assert answer.status_code == 204
    assert [client.get(LIST).status_code for client in (this, stranger, *others)] == [200, 200, 401, 401, 401]


def test_sessions_of_others_do_not_exist(ania):
    this, other = signed_in(ania), signed_in(UserFactory())
    over = signed_in(ania)
    this.delete(f"{LIST}{over.session_id}/")

    for session_id in (other.session_id, over.session_id, uuid4()):
        assert this.delete(f"{LIST}{session_id}/").status_code == 404

    assert other.get(LIST).status_code == 200


@pytest.mark.parametrize("method", ["get", "delete"])
def test_stranger_sees_and_ends_nothing(method):
    assert getattr(APIClient(), method)(LIST).status_code == 401


def test_every_revocation_is_published(ania, monkeypatch):
    published = []
    monkeypatch.setattr("apps.users.services.revocation.publish", published.append)
    sessions = [Session.objects.create(user=ania, method=SignInMethod.PASSWORD) for _ in range(3)]

    ended = services.revoke_sessions_of(user=ania, reason="account_erased", except_session=sessions[0])

    assert ended == 2
    assert {event.session_id for event in published if isinstance(event, SessionRevoked)} == {
        sessions[1].pk,
        sessions[2].pk,
    }
    assert [event.count for event in published if isinstance(event, SessionsRevoked)] == [2]
    assert services.revoke_sessions_of(user=UserFactory(), reason="account_erased") == 0
    assert len(published) == 3


@pytest.mark.django_db(transaction=True)
def test_open_sockets_hear_of_it_when_it_commits(ania):
    session = Session.objects.create(user=ania, method=SignInMethod.PASSWORD)
    with psycopg.connect(**connection.get_connection_params(), autocommit=True) as listener:
        listener.execute(f"LISTEN {CHANNEL}")
        with transaction.atomic():
            services.sign_out(session=session)
            assert not list(listener.notifies(timeout=0.1))

        heard = list(listener.notifies(timeout=5, stop_after=1))

    assert [(notice.channel, notice.payload) for notice in heard] == [(CHANNEL, str(session.pk))]


def test_last_use_is_noted_every_five_minutes(ania, clock, django_assert_num_queries):
    this = signed_in(ania)
    begun = Session.objects.get().last_used_at
    clock.shift(299)
    this.get("/api/v1/auth/me/")
    assert Session.objects.get().last_used_at == begun

    clock.shift(2)
    this.get("/api/v1/auth/me/")

    assert Session.objects.get().last_used_at == begun + timedelta(seconds=301)


def test_refresh_is_a_use(post, ania, clock):
    this = signed_in(ania)
    clock.shift(3600)

    post("token/refresh", {"refresh": this.pair.refresh})

    assert Session.objects.get().last_used_at == timezone.now()


@pytest.mark.django_db(transaction=True)
def test_noting_the_use_waits_for_nobody(ania, at_once):
    session = Session.objects.create(
        user=ania, method=SignInMethod.PASSWORD, last_used_at=timezone.now() - timedelta(hours=1)
    )

    with transaction.atomic():
        Session.objects.select_for_update().get(pk=session.pk)
        results = at_once(lambda _: services.note_session_use(session_id=session.pk), 4)

    assert results == [None] * 4
