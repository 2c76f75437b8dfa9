"""One for all sockets of this process: who has which conversation open, and what is new to them (docs/messaging.md).

A hint says that a conversation changed; the change itself is asked of PostgreSQL, in one question for each organization
however many hints came meanwhile. Hints may be lost: a look at the counters of all open conversations finds what they
did not tell, every 5 seconds, and every 2 while Redis is away.
"""

import asyncio
from collections import defaultdict
from collections.abc import Collection, Coroutine
from typing import Any
from uuid import UUID

import orjson
import structlog

from apps.messaging.consumers.listening import listen_for_hints
from apps.messaging.consumers.people import People
from apps.messaging.consumers.reading import read_counters, read_news
from apps.messaging.consumers.room import Listener, Room, Seat
from apps.users.consumers import ask_database

log = structlog.get_logger("socket")
EVERY, EVERY_WITHOUT_REDIS = 5.0, 2.0  # seconds between two looks
BREATH = 0.01  # seconds from one question to the next: what comes meanwhile is asked, shown and sent together
AGAIN = 1.0  # seconds before what failed is tried again


class Hub:
    """The open conversations of this process."""

    def __init__(self) -> None:
        self.people = People()
        self._rooms: dict[UUID, Room] = {}
        self._behind: set[UUID] = set()
        self._woken = asyncio.Event()
        self._hears = False
        self._tasks: list[asyncio.Task[None]] = []

    def begin(self) -> None:
        """Begin with the first socket; go on as long as the process does."""
        if all(task.done() for task in self._tasks):
            self._woken = asyncio.Event()  # of this loop
            loop = asyncio.get_running_loop()
            self._tasks = [
                loop.create_task(self._for_ever(work)) for work in (self._listen, self._look, self._tell)
            ]

    def join(self, listener: Listener, *, conversation_id: UUID, tenant_id: UUID, seat: Seat) -> None:
        """Let a socket have the conversation open; it gets everything after `seat.change`, now and from now on."""
        room = self._rooms.setdefault(conversation_id, Room(conversation_id, tenant_id))
        room.seats[listener] = seat
        self._wake([conversation_id])

    def leave(self, listener: Listener, conversation_id: UUID) -> None:
        """Close the conversation for a socket."""
        room = self._rooms.get(conversation_id)
        if room is not None:
            room.seats.pop(listener, None)
            if not room.seats:
                del self._rooms[conversation_id]

    def _wake(self, behind: Collection[UUID]) -> None:
        self._behind.update(behind)
        self._woken.set()

    async def _for_ever(self, work: Any) -> None:
        while True:
            try:
                await work()
            except Exception as error:  # whatever it is, the others must go on
                log.warning("hub_stumbled", work=work.__name__, reason=type(error).__name__)
            await asyncio.sleep(AGAIN)

    async def _listen(self) -> None:
        try:
            await listen_for_hints(self._hear)
        finally:
            self._hears = False

    def _hear(self, hint: dict[str, Any]) -> None:
        self._hears = True
        self._take(hint)

    def _take(self, hint: dict[str, Any]) -> None:
        if "u" in hint:
            self.people.tell(hint["u"])
        elif "c" not in hint:  # what was said before we heard is not lost
            self._wake(self._rooms)
        elif (room := self._rooms.get(UUID(hint["c"]))) is not None:
            self._take_for(room, hint)

    def _take_for(self, room: Room, hint: dict[str, Any]) -> None:
        if hint["k"] == "typing":
            room.tell_others(hint.get("s"), _say_typing(room.conversation_id))
        elif hint["n"] > room.seen_by_all():
            self._wake([room.conversation_id])

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(EVERY if self._hears else EVERY_WITHOUT_REDIS)
            if not self._rooms:
                continue
            open_now = list(self._rooms.values())
            counters = await ask_database(read_counters, [room.conversation_id for room in open_now])
            for room in open_now:
                self._compare(room, counters.get(room.conversation_id))

    def _compare(self, room: Room, counter: int | None) -> None:
        if counter is None:
            self._rooms.pop(room.conversation_id, None)
            room.tell_others(None, _say_gone(room.conversation_id))
        elif counter > room.seen_by_all():
            self._wake([room.conversation_id])

    async def _tell(self) -> None:
        while True:
            await self._woken.wait()
            self._woken.clear()
            behind, self._behind = self._behind, set()
            breath = asyncio.create_task(asyncio.sleep(BREATH))
            try:
                await asyncio.gather(*self._questions(behind))
            except Exception:
                self._wake(behind)
                raise
            await breath

    def _questions(self, behind: Collection[UUID]) -> list[Coroutine[Any, Any, None]]:
        """One question for each organization whose conversations changed; more while some there are behind others."""
        asked: defaultdict[tuple[UUID, int], dict[UUID, int]] = defaultdict(dict)
        for conversation_id in behind:
            if (room := self._rooms.get(conversation_id)) is not None:
                for number, change in enumerate(room.places()):
                    asked[room.tenant_id, number][conversation_id] = change
        return [self._ask(tenant_id, after) for (tenant_id, _number), after in asked.items()]

    async def _ask(self, tenant_id: UUID, after: dict[UUID, int]) -> None:
        for news in await ask_database(read_news, tenant_id, after):
            if (room := self._rooms.get(news.conversation_id)) is None:
                continue
            room.pass_on_news(
                news.messages,
                news.states,
                after=after[news.conversation_id],
                change=news.change,
            )
            if news.has_more:
                self._wake([news.conversation_id])


def _say_typing(conversation_id: UUID) -> str:
    return orjson.dumps({"type": "typing", "conversation": conversation_id}).decode()


def _say_gone(conversation_id: UUID) -> str:
    return orjson.dumps({"type": "gone", "conversation": conversation_id}).decode()


hub = Hub()
