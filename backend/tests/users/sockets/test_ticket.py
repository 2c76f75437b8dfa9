"""The ticket: who gets one, and that it opens one socket, for a minute."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from apps.tenants.enums import Scope
from apps.tenants.services import create_api_token
from apps.users.enums import RevokeReason, SignInMethod
from apps.users.models import Session, SocketTicket
from apps.users.services import (
    SocketTicketRefused,
    close_account,
    issue_socket_ticket,
    revoke_session,
    start_session,
    sweep_expired_proofs,
    use_socket_ticket,
)
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

PATH = "/api/v1/ws-ticket/"


@pytest.fixture
def client(db: None) -> APIClient:
    made = APIClient()
    pair = start_session(user=UserFactory(), method=SignInMethod.PASSWORD)
    made.credentials(HTTP_AUTHORIZATION=f"Bearer {pair.access}")
    return made


@pytest.mark.parametrize("who", [{}, {"employer": True}, {"staff": True}])
def test_everybody_who_is_signed_in_gets_one(who: dict[str, Any], db: None) -> None:
    user, client = UserFactory(**who), APIClient()
    pair = start_session(user=user, method=SignInMethod.PASSWORD)
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {pair.access}")

    answer = client.post(PATH)

    assert answer.status_code == 201
    assert answer.json()["expires_in"] == 60
    assert answer.headers["Cache-Control"] == "no-store"
    assert use_socket_ticket(token=answer.json()["ticket"]).user_id == user.pk


def test_stranger_gets_none(db: None) -> None:
    assert APIClient().post(PATH).status_code == 401


def test_program_gets_none_and_its_token_is_none(db: None) -> None:
    member, client = MembershipFactory(), APIClient()
    made = create_api_token(
        actor=member.user, organization=member.organization, name="feed", scopes=list(Scope), days=30
    )
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {made.text}")

    answer = client.post(PATH)

    assert answer.status_code == 403
    assert SocketTicket.objects.count() == 0
    with pytest.raises(SocketTicketRefused):
        use_socket_ticket(token=made.text)


def test_who_shows_no_session_gets_none(db: None) -> None:
    client = APIClient()
    client.force_authenticate(UserFactory())

    assert client.post(PATH).status_code == 403


def test_database_holds_the_hash_only(client: APIClient) -> None:
    ticket = client.post(PATH).json()["ticket"]

    stored = SocketTicket.objects.values_list("token_hash", flat=True).get()
    assert len(ticket) >= 43
    assert ticket not in stored
    with pytest.raises(SocketTicketRefused):
        use_socket_ticket(token=stored)


def test_repeated_request_gets_a_new_ticket(client: APIClient) -> None:
    again = [client.post(PATH, headers={"Idempotency-Key": "same"}).json()["ticket"] for _ in range(2)]

    assert again[0] != again[1]


def test_ticket_works_once(session: Session, ticket: str) -> None:
    found = use_socket_ticket(token=ticket)

    assert (found.pk, found.user_id) == (session.pk, session.user_id)
    with pytest.raises(SocketTicketRefused):
        use_socket_ticket(token=ticket)


def test_of_sixteen_at_once_one_comes_in(ticket: str, at_once: Any) -> None:
    results = at_once(lambda _: use_socket_ticket(token=ticket), 16)

    assert [type(result) for result in results].count(Session) == 1
    assert [type(result) for result in results].count(SocketTicketRefused) == 15


def test_ticket_is_too_old_after_a_minute(ticket: str) -> None:
    SocketTicket.objects.update(expires_at=timezone.now() - timedelta(milliseconds=1))

    with pytest.raises(SocketTicketRefused):
        use_socket_ticket(token=ticket)


def test_ticket_is_good_for_a_minute(session: Session) -> None:
    before = timezone.now()

    issue_socket_ticket(session=session)

    left = SocketTicket.objects.get().expires_at - before
    assert timedelta(seconds=60) <= left < timedelta(seconds=62)


def test_ticket_of_a_session_that_ended_is_refused(session: Session, ticket: str) -> None:
    revoke_session(session=session, reason=RevokeReason.SIGNED_OUT)

    with pytest.raises(SocketTicketRefused):
        use_socket_ticket(token=ticket)


def test_ticket_of_a_closed_account_is_refused(session: Session, ticket: str) -> None:
    close_account(actor=UserFactory(superuser=True), user=session.user)

    with pytest.raises(SocketTicketRefused):
        use_socket_ticket(token=ticket)


@pytest.mark.parametrize("token", ["", "x", "ü" * 100, "a" * 60_000])
def test_noise_is_no_ticket(token: str, ticket: str) -> None:
    with pytest.raises(SocketTicketRefused):
        use_socket_ticket(token=token)


def test_old_tickets_are_swept(session: Session, ticket: str) -> None:
    SocketTicket.objects.update(expires_at=timezone.now() - timedelta(hours=25))
    issue_socket_ticket(session=session)

    sweep_expired_proofs()

    assert SocketTicket.objects.count() == 1
