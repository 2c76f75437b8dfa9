"""Which sockets are open in this process, by session."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Protocol
from uuid import UUID

from apps.users.consumers.codes import CloseCode
from apps.users.consumers.visitor import Visitor

MOST = 20  # sockets of one session in this process


class Socket(Protocol):
    """What the watcher needs to know of a socket."""

    visitor: Visitor | None

    async def end(self, code: CloseCode, reason: str = "") -> None:
        """Close it."""

    @classmethod
    def list_unwelcome(cls, visitors: Collection[Visitor]) -> Collection[Visitor]:
        """Name who may not stay in such a room."""


class Presence:
    """The open sockets."""

    def __init__(self) -> None:
        self._sockets: defaultdict[UUID, set[Socket]] = defaultdict(set)

    def add(self, socket: Socket, visitor: Visitor) -> bool:
        """Remember a socket; False if its session has too many already."""
        if len(self._sockets[visitor.session_id]) >= MOST:
            return False
        self._sockets[visitor.session_id].add(socket)
        return True

    def remove(self, socket: Socket, visitor: Visitor) -> None:
        """Forget a socket."""
        self._sockets[visitor.session_id].discard(socket)
        if not self._sockets[visitor.session_id]:
            del self._sockets[visitor.session_id]

    def sessions(self) -> set[UUID]:
        """The sessions that have an open socket."""
        return set(self._sockets)

    def of(self, sessions: Iterable[UUID]) -> list[Socket]:
        """The sockets of these sessions."""
        return [socket for session in sessions for socket in self._sockets.get(session, ())]
