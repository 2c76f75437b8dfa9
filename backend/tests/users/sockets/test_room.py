"""Who is in a room and may not stay is sent out."""

import asyncio
import gc
from collections.abc import Collection
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from channels.routing import URLRouter
from django.db import OperationalError
from django.urls import path

from apps.users import services
from apps.users.consumers import CloseCode, SignedInConsumer, Visitor, watch
from apps.users.enums import RevokeReason
from apps.users.models import Session, User
from config.sockets import sockets
from tests.factories.users import UserFactory
from tests.users.sockets.communicator import SECONDS
from tests.users.sockets.listeners import wait_for_listener


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "EVERY", 0.05)


def ended_after(act: Any, socket: Any, ticket: str) -> tuple[Any, int]:
    """Open the room, do something in a thread, and hear the farewell and the code."""

    async def run() -> tuple[Any, int]:
        assert await socket.hello(ticket) == {"type": "welcome"}
        await sync_to_async(act)()
        return await socket.hear(), await socket.hear()

    return asyncio.run(run())


def test_revoked_session_is_told_why(session: Session, ticket: str, knock: Any) -> None:
    farewell, code = ended_after(
        lambda: services.revoke_session(session=session, reason=RevokeReason.ENDED_BY_OWNER), knock(), ticket
    )

    assert farewell == {"type": "ended", "reason": "ended_by_owner"}
    assert code == CloseCode.SIGNED_OUT


def test_closed_account_ends_every_socket(session: Session, ticket: str, knock: Any) -> None:
    staff = UserFactory(superuser=True)

    farewell, code = ended_after(
        lambda: services.close_account(actor=staff, user=session.user), knock(), ticket
    )

    assert (farewell["reason"], code) == ("ended_by_staff", 4401)


def test_account_that_was_closed_without_a_word_is_noticed(session: Session, ticket: str, knock: Any) -> None:
    farewell, code = ended_after(lambda: User.objects.update(is_active=False), knock(), ticket)

    assert (farewell["reason"], code) == ("account_closed", 4401)


def test_session_that_was_swept_away_is_noticed(session: Session, ticket: str, knock: Any) -> None:
    farewell, code = ended_after(lambda: Session.objects.all().delete(), knock(), ticket)

    assert (farewell["reason"], code) == ("expired", 4401)


def test_postgresql_tells_at_once(
    session: Session, ticket: str, knock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "EVERY", 60)

    async def run() -> Any:
        socket = knock()
        await socket.hello(ticket)
        await sync_to_async(wait_for_listener)()
        await sync_to_async(services.revoke_session)(session=session, reason=RevokeReason.SIGNED_OUT)
        return await socket.hear()

    assert asyncio.run(run()) == {"type": "ended", "reason": "signed_out"}


def test_session_of_somebody_else_stays_open(session: Session, ticket: str, knock: Any) -> None:
    other = Session.objects.create(user=UserFactory(), method=session.method)

    async def run() -> Any:
        socket = knock()
        await socket.hello(ticket)
        await sync_to_async(services.revoke_session)(session=other, reason=RevokeReason.SIGNED_OUT)
        await asyncio.sleep(0.5)
        await socket.say({"type": "ping"})
        pong = await socket.hear()
        await socket.leave()
        return pong

    assert asyncio.run(run()) == {"type": "pong"}


class ClubConsumer(SignedInConsumer):
    """A room with a rule of its own."""

    room = "club"
    banned: set[Any] = set()
    calls: list[int] = []
    happened: list[str] = []

    async def entered(self) -> None:
        """Remember it."""
        assert self.visitor
        self.happened.append(f"entered {self.visitor.user_id}")

    async def hear(self, message: dict[str, Any]) -> None:
        """Make a mistake when asked to."""
        raise ValueError(message["type"])

    async def left(self) -> None:
        """Remember it."""
        assert self.visitor
        self.happened.append(f"left {self.visitor.user_id}")

    @classmethod
    def list_unwelcome(cls, visitors: Collection[Visitor]) -> Collection[Visitor]:
        """Who is banned."""
        cls.calls.append(len(visitors))
        return [visitor for visitor in visitors if visitor.user_id in cls.banned]


@pytest.fixture
def club(knock: Any) -> Any:
    ClubConsumer.banned, ClubConsumer.calls, ClubConsumer.happened = set(), [], []
    rooms = URLRouter([path("club/", ClubConsumer.as_asgi())])
    return lambda: knock("/club/", application=rooms)


def test_room_sends_away_whom_it_does_not_want_any_more(session: Session, ticket: str, club: Any) -> None:
    farewell, code = ended_after(lambda: ClubConsumer.banned.add(session.user_id), club(), ticket)

    assert (farewell["reason"], code) == ("membership_ended", 4401)


def test_room_is_asked_once_for_all_its_visitors(session: Session, club: Any) -> None:
    tickets = [services.issue_socket_ticket(session=session) for _ in range(3)]

    async def run() -> None:
        opened = [club() for _ in tickets]
        for socket, ticket in zip(opened, tickets, strict=True):
            await socket.hello(ticket)
        await asyncio.sleep(0.3)
        ClubConsumer.calls.clear()
        await asyncio.sleep(0.3)
        for socket in opened:
            await socket.leave()

    asyncio.run(run())

    assert set(ClubConsumer.calls) == {3}


def test_mistake_in_a_room_leaves_no_ghost(session: Session, ticket: str, club: Any) -> None:
    from apps.users.consumers import signed_in

    async def run() -> None:
        socket = club()
        await socket.hello(ticket)
        await socket.say({"type": "crash"})
        with pytest.raises(ValueError, match="crash"):
            await socket.wait(SECONDS)

    asyncio.run(run())

    assert ClubConsumer.happened == [f"entered {session.user_id}", f"left {session.user_id}"]
    assert signed_in.watcher._open.sessions() == set()


def test_nobody_is_believed_when_the_database_is_silent_for_long(
    session: Session, ticket: str, knock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "PATIENCE", 0.3)

    def silent(**_: Any) -> dict[Any, str]:
        raise OperationalError("no answer")

    async def run() -> Any:
        socket = knock()
        await socket.hello(ticket)
        monkeypatch.setattr(watch, "list_ended_sessions", silent)
        return await socket.hear()

    assert asyncio.run(run()) == 1013


def test_short_silence_of_the_database_disturbs_nobody(
    session: Session, ticket: str, knock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended, answers = watch.list_ended_sessions, [OperationalError("no answer")] * 3

    def stumbling(**asked: Any) -> dict[Any, str]:
        if answers:
            raise answers.pop()
        return ended(**asked)

    monkeypatch.setattr(watch, "list_ended_sessions", stumbling)
    revoke = lambda: services.revoke_session(session=session, reason=RevokeReason.SIGNED_OUT)  # noqa: E731

    farewell, code = ended_after(revoke, knock(), ticket)

    assert (farewell["reason"], code) == ("signed_out", 4401)


def test_newcomer_is_told_to_try_later_when_the_database_is_away(
    ticket: str, knock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(**_: Any) -> Session:
        raise OperationalError("no answer")

    monkeypatch.setattr("apps.users.consumers.signed_in.use_socket_ticket", away)

    async def run() -> Any:
        return await knock().hello(ticket)

    assert asyncio.run(run()) == 1013


def test_one_stuck_socket_holds_nobody_up(
    session: Session, knock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "FAREWELL", 0.1)
    tickets = [services.issue_socket_ticket(session=session) for _ in range(2)]

    async def congested(scope: Any, receive: Any, send: Any) -> None:
        async def get_stuck(message: Any) -> None:
            if "ended" in message.get("text", ""):
                await asyncio.Event().wait()
            await send(message)

        await sockets(scope, receive, get_stuck)

    async def run() -> Any:
        stuck, fine = knock(application=congested), knock()
        for socket, ticket in zip([stuck, fine], tickets, strict=True):
            await socket.hello(ticket)
        await sync_to_async(services.revoke_session)(session=session, reason=RevokeReason.SIGNED_OUT)
        farewell = await fine.hear()
        await stuck.say({"type": "ping"})
        return farewell, await stuck.receive_nothing(0.3)

    assert asyncio.run(run()) == ({"type": "ended", "reason": "signed_out"}, True)


def test_process_that_stops_while_closing_sockets_leaves_nothing_behind(
    recwarn: pytest.WarningsRecorder,
) -> None:
    class Leaving:
        async def end(self, code: CloseCode, reason: str = "") -> None:
            await asyncio.Event().wait()

    async def run() -> None:
        closing = asyncio.create_task(watch.watcher._close([Leaving()], CloseCode.SIGNED_OUT))  # type: ignore[list-item]
        await asyncio.sleep(0)  # the farewells are tasks now, and none of them has begun
        closing.cancel()

    asyncio.run(run())
    gc.collect()

    assert not recwarn.list
