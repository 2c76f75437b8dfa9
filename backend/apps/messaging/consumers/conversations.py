"""The room in which people write to each other."""

import asyncio
from collections.abc import Awaitable, Collection
from dataclasses import asdict, replace
from typing import Any
from uuid import UUID

import orjson

from apps.messaging.consumers.acts import ACTS, Opened, open_conversation
from apps.messaging.consumers.answering import Refused, answer
from apps.messaging.consumers.guest import Guest, list_without_membership
from apps.messaging.consumers.hub import hub
from apps.messaging.consumers.outbox import Outbox
from apps.messaging.consumers.pace import Pace
from apps.messaging.consumers.room import Seat
from apps.messaging.consumers.shapes import OpenInput
from apps.users.consumers import CloseCode, SignedInConsumer, Visitor, ask_database

MOST_OPEN = 20  # conversations of one socket


class ConversationsConsumer(SignedInConsumer):
    """`/ws/conversations/`: open conversations, hear what is new in them, write (docs/messaging.md)."""

    room = "conversations"
    outbox: Outbox | None = None
    _farewell: asyncio.Task[None] | None = None

    async def entered(self) -> None:
        """Hear of what is the person's from now on."""
        self.visitor = guest = Guest(**asdict(self.visitor))  # type: ignore[arg-type]  # whoever entered is known
        self.user_id = guest.user_id
        self.open: dict[UUID, Opened] = {}
        self.pace = Pace()
        self.outbox = Outbox(self._send_text, self._give_up)
        hub.begin()
        hub.people.add(self.user_id, self)

    async def hear(self, message: dict[str, Any]) -> None:
        """Do what is asked for; somebody who asks faster than any person writes goes out."""
        kind = message["type"]
        if not self.pace.allows():
            return await self.end(CloseCode.TOO_MANY)
        if kind == "open":
            return await self._open_conversation(message)
        if kind == "close":
            return self._close_conversation(message)
        if kind == "ping":
            return self.tell({"type": "pong"})
        return await (self._act(message) if kind in ACTS else self.end(CloseCode.MALFORMED))

    async def left(self) -> None:
        """Forget the socket."""
        if self.outbox:
            self.outbox.close()
            hub.people.remove(self.user_id, self)
            for conversation_id in self.open:
                hub.leave(self, conversation_id)

    @classmethod
    def list_unwelcome(cls, visitors: Collection[Visitor]) -> Collection[Visitor]:
        """Name who left an organization whose conversations they have open."""
        return list_without_membership(visitors)

    def pass_on(self, text: str) -> None:
        """Send a text as soon as the network takes it; never waits."""
        if self.outbox and not self.is_over:
            self.outbox.put(text)

    def tell(self, message: dict[str, Any]) -> None:
        """Send an object in the same order."""
        self.pass_on(orjson.dumps(message).decode())

    def _send_text(self, text: str) -> Awaitable[None]:
        """Straight to the server: what channels has in between costs as much again."""
        sending: Awaitable[None] = self.base_send({"type": "websocket.send", "text": text})
        return sending

    async def _act(self, message: dict[str, Any]) -> None:
        shape, act = ACTS[message["type"]]
        try:
            said = await ask_database(answer, self.user_id, message, shape, act)
        except Refused as refusal:
            said = refusal.answer
        if said:
            self.tell(said)

    async def _open_conversation(self, message: dict[str, Any]) -> None:
        if len(self.open) >= MOST_OPEN:
            return await self.end(CloseCode.TOO_MANY)
        try:
            opened = await ask_database(answer, self.user_id, message, OpenInput, open_conversation)
        except Refused as refusal:
            return self.tell(refusal.answer)
        if not self.is_over:  # it may have gone while the database looked
            self._take_seat(opened)
        return None

    def _take_seat(self, opened: Opened) -> None:
        self.open[opened.conversation_id] = opened
        self._remember_tenants()
        self.tell(
            {
                "type": "opened",
                "conversation": opened.conversation_id,
                "side": opened.side.value,
            }
        )
        seat = Seat(opened.side, opened.since)
        hub.join(
            self,
            conversation_id=opened.conversation_id,
            tenant_id=opened.tenant_id,
            seat=seat,
        )

    def _close_conversation(self, message: dict[str, Any]) -> None:
        opened = next(
            (each for each in self.open if str(each) == message.get("conversation")),
            None,
        )
        if opened is not None:
            hub.leave(self, opened)
            del self.open[opened]
            self._remember_tenants()

    def _remember_tenants(self) -> None:
        """Let the watcher know whose members may stay."""
        tenants = frozenset(each.tenant_id for each in self.open.values() if each.is_member)
        self.visitor = replace(self.visitor, tenant_ids=tenants)  # type: ignore[type-var]  # a Guest since they entered

    def _give_up(self) -> None:
        self._farewell = asyncio.get_running_loop().create_task(self.end(CloseCode.TRY_LATER))
