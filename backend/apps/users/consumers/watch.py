"""How this process learns that a visitor may not stay (ADR 0015).

One watcher for all sockets. PostgreSQL tells at once when a session ends; and because a pooler or a lost connection can
swallow that, one query for all open sessions looks every 3 seconds.
"""

import asyncio
import time
from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

import structlog

from apps.users.consumers.codes import CloseCode
from apps.users.consumers.database import ask_database
from apps.users.consumers.notices import listen_for_ended_sessions
from apps.users.consumers.presence import Presence, Socket
from apps.users.consumers.visitor import Visitor
from apps.users.selectors import list_ended_sessions

log = structlog.get_logger("socket")
EVERY = 3.0  # seconds between two looks, and before a broken connection is made again
PATIENCE = 15.0  # seconds without an answer, after which nobody is believed to be signed in
FAREWELL = 2.0  # seconds that one socket may take to hear why it is closed


class SessionWatcher:
    """Closes sockets whose session ended, whose account was closed, or whom their room does not want any more."""

    def __init__(self) -> None:
        self._open = Presence()
        self._tasks: list[asyncio.Task[None]] = []

    def admit(self, socket: Socket) -> bool:
        """Watch a socket whose visitor is known; False if its session has too many."""
        if socket.visitor is None or not self._open.add(socket, socket.visitor):
            return False
        self._begin()
        return True

    def dismiss(self, socket: Socket) -> None:
        """Watch it no more."""
        if socket.visitor:
            self._open.remove(socket, socket.visitor)

    def _begin(self) -> None:
        """Begin with the first socket; go on as long as the process does."""
        if all(task.done() for task in self._tasks):
            loop = asyncio.get_running_loop()
            self._tasks = [loop.create_task(self._look()), loop.create_task(self._hear())]

    async def _look(self) -> None:
        answered_at = time.monotonic()
        while True:
            try:
                await self._check(self._open.sessions())
                await self._ask_rooms()
                answered_at = time.monotonic()
            except Exception as error:  # whatever it is, watching must go on
                log.warning("sockets_unchecked", reason=type(error).__name__)
                if time.monotonic() - answered_at > PATIENCE:
                    await self._close(self._open.of(self._open.sessions()), CloseCode.TRY_LATER)
            await asyncio.sleep(EVERY)

    async def _hear(self) -> None:
        while True:
            try:
                async for session_id in listen_for_ended_sessions():
                    await self._check({session_id} & self._open.sessions())
            except Exception as error:  # the looks go on meanwhile
                log.warning("sockets_not_listening", reason=type(error).__name__)
            await asyncio.sleep(EVERY)

    async def _check(self, session_ids: Collection[UUID]) -> None:
        if not session_ids:
            return
        ended = await ask_database(list_ended_sessions, session_ids=session_ids)
        for session_id, reason in ended.items():
            await self._close(self._open.of([session_id]), CloseCode.SIGNED_OUT, reason)

    async def _ask_rooms(self) -> None:
        rooms: defaultdict[type[Socket], dict[Socket, Visitor]] = defaultdict(dict)
        for socket in self._open.of(self._open.sessions()):
            if socket.visitor:
                rooms[type(socket)][socket] = socket.visitor
        for room, present in rooms.items():
            unwelcome = set(await ask_database(room.list_unwelcome, list(present.values())))
            gone = [socket for socket, visitor in present.items() if visitor in unwelcome]
            await self._close(gone, CloseCode.SIGNED_OUT, "membership_ended")

    async def _close(self, sockets: Collection[Socket], code: CloseCode, reason: str = "") -> None:
        """Close them side by side: one whose network is stuck holds nobody up."""
        await asyncio.gather(*(_end(socket, code, reason) for socket in sockets), return_exceptions=True)


async def _end(socket: Socket, code: CloseCode, reason: str) -> None:
    # Not `wait_for(socket.end(…))`: cancelled before it began, that leaves a coroutine nobody ever awaits.
    async with asyncio.timeout(FAREWELL):
        await socket.end(code, reason)


watcher = SessionWatcher()
