"""The base of every room."""

import asyncio
from collections.abc import Collection
from typing import Any, ClassVar
from uuid import uuid4

import orjson
import structlog
from channels.generic.websocket import AsyncWebsocketConsumer
from django.db import DatabaseError, InterfaceError

from apps.users.consumers.codes import CloseCode
from apps.users.consumers.database import ask_database
from apps.users.consumers.messages import find_ticket, is_too_large, read_message
from apps.users.consumers.visitor import Visitor
from apps.users.consumers.watch import watcher
from apps.users.services import SocketTicketRefused, use_socket_ticket

log = structlog.get_logger("socket")
HELLO_SECONDS = 5.0
SUBPROTOCOL = "safejob.v1"
TICKET = "ticket."  # a page that cannot wait offers its ticket as a second subprotocol; it is never echoed


class SignedInConsumer(AsyncWebsocketConsumer):  # type: ignore[misc]  # channels has no types
    """A socket whose visitor is known, and which is cut within 5 seconds after they may not be here any more.

    A room overrides `entered`, `hear` and `left`; between the first and the last of them `visitor` says who it is.
    """

    room: ClassVar[str]
    visitor: Visitor | None = None
    is_over = False
    _hello: asyncio.TimerHandle | None = None
    _closing: asyncio.Task[None] | None = None

    async def entered(self) -> None:
        """Somebody came in who may."""

    async def hear(self, message: dict[str, Any]) -> None:
        """They say something: a JSON object with a `type`."""
        await self.end(CloseCode.MALFORMED)

    async def left(self) -> None:
        """They went, or were sent away."""

    @classmethod
    def list_unwelcome(cls, visitors: Collection[Visitor]) -> Collection[Visitor]:
        """Name those who may not stay although their session lives, because a membership ended, for example.

        Called in a thread, every 3 seconds, for all visitors of rooms of this class at once: make it one query.
        """
        return ()

    async def say(self, message: dict[str, Any]) -> None:
        """Send a JSON object, unless the socket is being closed."""
        if not self.is_over:
            await self.send(text_data=orjson.dumps(message).decode())

    async def end(self, code: CloseCode, reason: str = "") -> None:
        """Close the socket; with a reason, say it first as `{"type": "ended", "reason": …}`. Nothing is heard after."""
        if self.is_over:
            return
        self.is_over = True  # first: one whose network is stuck never gets further than the next line
        if reason:
            await self.send(text_data=orjson.dumps({"type": "ended", "reason": reason}).decode())
        await self.close(code)

    async def connect(self) -> None:
        """Open the door as far as the hall: who does not say who they are within 5 seconds goes out again."""
        if self.scope["query_string"]:  # it would stand in logs, and a ticket in it too
            await self.end(CloseCode.MALFORMED)
        else:
            await self._open()

    async def _open(self) -> None:
        structlog.contextvars.bind_contextvars(request_id=uuid4().hex)
        offered = self.scope["subprotocols"]
        await self.accept(SUBPROTOCOL if SUBPROTOCOL in offered else None)
        ticket = next((name.removeprefix(TICKET) for name in offered if name.startswith(TICKET)), None)
        if ticket:
            await self._let_in(ticket)
        else:
            self._hello = asyncio.get_running_loop().call_later(HELLO_SECONDS, self._give_up)

    def _give_up(self) -> None:
        self._closing = asyncio.get_running_loop().create_task(self.end(CloseCode.NO_HELLO))

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        """Take a message in; the first one must be the hello."""
        if self.is_over:
            return
        if is_too_large(text_data, bytes_data):
            await self.end(CloseCode.TOO_LARGE)
        elif (message := read_message(text_data)) is None:
            await self.end(CloseCode.MALFORMED)
        else:
            await (self.hear(message) if self.visitor else self._greet(message))

    async def _greet(self, message: dict[str, Any]) -> None:
        ticket = find_ticket(message)
        await (self.end(CloseCode.SIGNED_OUT) if ticket is None else self._let_in(ticket))

    async def _let_in(self, ticket: str) -> None:
        if self._hello:
            self._hello.cancel()
        try:
            session = await ask_database(use_socket_ticket, token=ticket)
        except SocketTicketRefused:
            return await self.end(CloseCode.SIGNED_OUT)
        except (DatabaseError, InterfaceError):
            return await self.end(CloseCode.TRY_LATER)
        self.visitor = Visitor(user_id=session.user_id, session_id=session.pk)
        if not watcher.admit(self):
            self.visitor = None
            return await self.end(CloseCode.TOO_MANY)
        log.info("socket_opened", room=self.room)
        await self.say({"type": "welcome"})
        await self.entered()
        return None

    async def __call__(self, *asgi: Any) -> None:
        """Serve the socket, and forget it however that ends: closed, cut off, or by a mistake of ours."""
        try:
            await super().__call__(*asgi)
        finally:
            self.is_over = True
            if self._hello:
                self._hello.cancel()
            if self.visitor:
                watcher.dismiss(self)
                log.info("socket_closed", room=self.room)
                await self.left()
