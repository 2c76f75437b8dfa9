"""Who comes as far as a room: the page must be ours, the first message must bring a good ticket."""

import asyncio
from typing import Any

import pytest

from apps.users.enums import RevokeReason, SignInMethod
from apps.users.models import Session
from apps.users.services import issue_socket_ticket, revoke_session, start_session
from tests.factories.users import UserFactory
from tests.users.sockets.conftest import ORIGIN

WELCOME = {"type": "welcome"}


def heard_after(socket: Any, message: Any) -> Any:
    """Say something first; what comes back."""

    async def run() -> Any:
        await socket.connect()
        await socket.say(message)
        return await socket.hear()

    return asyncio.run(run())


def is_opened(socket: Any) -> bool:
    """Whether the door opens at all."""

    async def run() -> bool:
        return bool((await socket.connect())[0])

    return asyncio.run(run())


def test_good_ticket_opens_the_room(ticket: str, knock: Any) -> None:
    async def run() -> list[Any]:
        socket = knock()
        welcome = await socket.hello(ticket)
        await socket.say({"type": "ping"})
        pong = await socket.hear()
        await socket.leave()
        return [welcome, pong]

    assert asyncio.run(run()) == [WELCOME, {"type": "pong"}]


def test_ticket_may_come_as_a_subprotocol_and_is_not_sent_back(ticket: str, knock: Any) -> None:
    async def run() -> Any:
        socket = knock(subprotocols=["safejob.v1", f"ticket.{ticket}"])
        _, chosen = await socket.connect()
        welcome = await socket.hear()
        await socket.leave()
        return chosen, welcome

    assert asyncio.run(run()) == ("safejob.v1", WELCOME)


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [(b"origin", b"null")],
        [(b"origin", b"")],
        [(b"origin", b"https://evil.test")],
        [(b"origin", b"http://safejob.test")],
        [(b"origin", b"https://safejob.test:8443")],
        [(b"origin", b"https://safejob.test.evil.test")],
        [(b"origin", b"https://sub.safejob.test")],
        [(b"origin", b"https://safejob.test@evil.test")],
        [(b"origin", b"https://[evil")],
        [(b"origin", b"https://safejob.test:99999999")],
        [(b"origin", "https://säfejob.test".encode())],
        [(b"origin", ORIGIN), (b"origin", b"https://evil.test")],
        [(b"referer", ORIGIN)],
    ],
    ids=str,
)
def test_page_of_others_is_refused_at_the_door(headers: Any, knock: Any, db: None) -> None:
    assert not is_opened(knock(headers=headers))


def test_page_that_may_call_the_api_may_open_a_socket(ticket: str, knock: Any, settings: Any) -> None:
    settings.CORS_ALLOWED_ORIGINS = ["https://app.test"]

    async def run() -> Any:
        socket = knock(headers=[(b"origin", b"https://app.test")])
        welcome = await socket.hello(ticket)
        await socket.leave()
        return welcome

    assert asyncio.run(run()) == WELCOME


@pytest.mark.parametrize("path", ["/", "/ws/", "/ws/session", "/ws/unknown/", "/api/v1/jobs/"])
def test_there_is_no_other_room(path: str, knock: Any, db: None) -> None:
    assert not is_opened(knock(path))


def test_ticket_in_the_address_is_refused_at_the_door(ticket: str, knock: Any) -> None:
    assert not is_opened(knock(f"/ws/session/?ticket={ticket}"))


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ({"type": "hello", "ticket": "wrong"}, 4401),
        ({"type": "hello", "ticket": ""}, 4401),
        ({"type": "hello", "ticket": 7}, 4401),
        ({"type": "hello"}, 4401),
        ({"type": "ping"}, 4401),
        ({"kind": "hello"}, 4400),
        ({"type": 7}, 4400),
        ("no json", 4400),
        ("[" * 10_000, 4400),
        ("[]", 4400),
        ("x" * (64 * 1024 + 1), 1009),
        ("ü" * (32 * 1024 + 1), 1009),
    ],
    ids=lambda value: str(value)[:40],
)
def test_who_says_something_else_goes_out(message: Any, code: int, knock: Any, db: None) -> None:
    assert heard_after(knock(), message) == code


def test_bytes_are_no_message(knock: Any, db: None) -> None:
    assert heard_after(knock(), b'{"type":"hello"}') == 4400


def test_who_says_nothing_goes_out(knock: Any, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("apps.users.consumers.signed_in.HELLO_SECONDS", 0.05)

    async def run() -> int:
        socket = knock()
        await socket.connect()
        return int(await socket.hear())

    assert asyncio.run(run()) == 4408


def test_used_ticket_opens_nothing(ticket: str, knock: Any) -> None:
    async def run() -> list[Any]:
        first, second = knock(), knock()
        answers = [await first.hello(ticket), await second.hello(ticket)]
        await first.leave()
        return answers

    assert asyncio.run(run()) == [WELCOME, 4401]


@pytest.mark.parametrize("kind", ["access", "refresh"])
def test_token_is_no_ticket(kind: str, knock: Any, transactional_db: None) -> None:
    pair = start_session(user=UserFactory(), method=SignInMethod.PASSWORD)

    assert heard_after(knock(), {"type": "hello", "ticket": getattr(pair, kind)}) == 4401


def test_ticket_of_a_session_that_ended_opens_nothing(session: Session, ticket: str, knock: Any) -> None:
    revoke_session(session=session, reason=RevokeReason.ENDED_BY_OWNER)

    assert heard_after(knock(), {"type": "hello", "ticket": ticket}) == 4401


def test_session_has_at_most_twenty_sockets(session: Session, knock: Any) -> None:
    tickets = [issue_socket_ticket(session=session) for _ in range(22)]

    async def run() -> list[Any]:
        opened = [knock() for _ in range(20)]
        for socket, ticket in zip(opened, tickets, strict=False):
            assert await socket.hello(ticket) == WELCOME
        one_too_many = await knock().hello(tickets[20])
        await opened[0].leave()
        next_one = knock()
        after_one_left = await next_one.hello(tickets[21])
        for socket in [*opened[1:], next_one]:
            await socket.leave()
        return [one_too_many, after_one_left]

    assert asyncio.run(run()) == [4429, WELCOME]
