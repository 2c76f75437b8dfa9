"""Through a real uvicorn, with real sockets: what a stranger, a thief and somebody who is signed out run into."""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from websockets.exceptions import ConnectionClosed, InvalidStatus

from apps.users import services
from apps.users.enums import RevokeReason, SignInMethod
from apps.users.models import Session, SocketTicket
from tests.factories.users import UserFactory
from tests.users.sockets.listeners import cut_listeners, wait_for_listener
from tests.users.sockets.process import LARGEST, Process, running

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
WELCOME = {"type": "welcome"}
PROMISED = 5.0  # seconds after which nobody who was signed out is connected any more


@pytest.fixture
def process(tmp_path: Path, transactional_db: None) -> Iterator[Process]:
    with running(tmp_path / "log") as process:
        yield process


def ticket_for(session: Session) -> str:
    return services.issue_socket_ticket(session=session)


def let_in(process: Process, session: Session) -> Any:
    socket = process.open()
    socket.send(json.dumps({"type": "hello", "ticket": ticket_for(session)}))
    assert hear(socket) == WELCOME
    return socket


def hear(socket: Any) -> Any:
    """What comes next: an object, or the code that the socket is closed with."""
    try:
        return json.loads(socket.recv(10))
    except ConnectionClosed as closed:
        return closed.rcvd and closed.rcvd.code


def answer_to(socket: Any, message: str) -> Any:
    socket.send(message)
    return hear(socket)


def farewell(socket: Any) -> tuple[str, int]:
    return hear(socket)["reason"], hear(socket)


def test_door_opens_for_our_pages_with_a_ticket_once(
    process: Process, session: Session, at_once: Any
) -> None:
    for origin in (None, "null", "https://evil.test", "https://safejob.test.evil.test"):
        with pytest.raises(InvalidStatus) as refused:
            process.open(origin=origin)
        assert refused.value.response.status_code == 403
    for path in ("/ws/unknown/", "/", f"/ws/session/?ticket={ticket_for(session)}"):
        with pytest.raises(InvalidStatus):
            process.open(path)
    ticket = ticket_for(session)

    def hello(_: int) -> Any:
        socket = process.open(origin="https://app.test")
        return answer_to(socket, json.dumps({"type": "hello", "ticket": ticket}))

    answers = at_once(hello, 16)

    assert sorted(answers, key=str) == [4401] * 15 + [WELCOME]


def test_what_is_no_ticket_opens_nothing(process: Process, session: Session) -> None:
    pair = services.start_session(user=session.user, method=SignInMethod.PASSWORD)
    old = ticket_for(session)
    SocketTicket.objects.update(expires_at=timezone.now())
    ended = Session.objects.create(user=session.user, method=session.method)
    of_ended = ticket_for(ended)
    services.revoke_session(session=ended, reason=RevokeReason.SIGNED_OUT)

    for wrong in (pair.access, pair.refresh, old, of_ended, "sjp_k3Vq9TzB", ""):
        socket = process.open()
        assert answer_to(socket, json.dumps({"type": "hello", "ticket": wrong})) == 4401
    started = time.monotonic()
    assert hear(process.open()) == 4408
    assert 4 < time.monotonic() - started < 9
    assert answer_to(process.open(), "x" * (LARGEST + 1)) == 1009


def cut_by(act: Callable[[], object], sockets: list[Any]) -> tuple[set[tuple[str, int]], float]:
    """Do something; what all these sockets hear then, and after how many seconds the last one is closed."""
    act()
    started = time.monotonic()
    heard = {farewell(socket) for socket in sockets}
    return heard, time.monotonic() - started


def test_open_socket_is_cut_in_time_however_the_session_ends(process: Process) -> None:
    staff, user = UserFactory(superuser=True), UserFactory()

    def sign_in(count: int = 1, person: Any = user) -> list[Session]:
        return [
            Session.objects.create(user=person, method=SignInMethod.PASSWORD, last_used_at=timezone.now())
            for _ in range(count)
        ]

    (bystander,) = sign_in(person=UserFactory())
    witness = let_in(process, bystander)
    wait_for_listener()

    (one,) = sign_in()
    heard, told_after = cut_by(
        lambda: services.revoke_session(session=one, reason=RevokeReason.ENDED_BY_OWNER),
        [let_in(process, one) for _ in range(3)],
    )
    assert heard == {("ended_by_owner", 4401)}
    assert told_after < 2, "told by NOTIFY, without waiting for the next look"

    sessions = sign_in(5)
    heard, seconds = cut_by(
        lambda: services.revoke_sessions_of(
            user=user, reason=RevokeReason.PASSWORD_CHANGED, except_session=sessions[0]
        ),
        [let_in(process, session) for session in sessions[1:]],
    )
    assert (heard, seconds < PROMISED) == ({("password_changed", 4401)}, True)

    heard, seconds = cut_by(
        lambda: services.close_account(actor=staff, user=user), [let_in(process, sessions[0])]
    )
    assert (heard, seconds < PROMISED) == ({("ended_by_staff", 4401)}, True)

    assert answer_to(witness, '{"type": "ping"}') == {"type": "pong"}


def test_open_socket_is_cut_in_time_when_the_notice_is_lost(process: Process, session: Session) -> None:
    socket, other = let_in(process, session), Session.objects.create(
        user=UserFactory(), method=session.method
    )
    wait_for_listener()

    def revoke_without_a_word() -> None:
        Session.objects.filter(pk=session.pk).update(
            revoked_at=timezone.now(), revoked_reason=RevokeReason.SIGNED_OUT
        )

    heard, seconds = cut_by(revoke_without_a_word, [socket])
    assert (heard, seconds < PROMISED) == ({("signed_out", 4401)}, True)

    socket = let_in(process, other)

    def hang_up_and_revoke() -> None:
        assert cut_listeners() == 1
        services.revoke_session(session=other, reason=RevokeReason.TOKEN_REUSED)

    heard, seconds = cut_by(hang_up_and_revoke, [socket])
    assert (heard, seconds < PROMISED) == ({("token_reused", 4401)}, True)

    wait_for_listener()  # it comes back by itself


def test_probes_answer_beside_the_sockets_and_the_log_holds_no_ticket(
    process: Process, session: Session
) -> None:
    socket, in_protocol, in_address = let_in(process, session), ticket_for(session), ticket_for(session)
    second = process.open(subprotocols=["safejob.v1", f"ticket.{in_protocol}"])
    assert (second.subprotocol, hear(second)) == ("safejob.v1", WELCOME)
    second.close()
    with pytest.raises(InvalidStatus):
        process.open(f"/ws/session/?ticket={in_address}")

    statuses = [process.get(path) for path in ("/livez/", "/readyz/", "/health/", "/ws/session/")]

    assert statuses[:2] == [200, 200]
    assert statuses[3] == 404
    socket.close()
    process.popen.terminate()
    started = time.monotonic()
    assert process.popen.wait(15) is not None
    assert time.monotonic() - started < 5
    log = process.log.read_text()
    assert log.count("socket_opened") == log.count("socket_closed") == 2
    assert "Traceback" not in log
    for secret in (in_protocol, in_address, "ticket=", "127.0.0.1:", str(session.user_id)):
        assert secret not in log
