"""The three ways that a message takes to the sockets, as the driver starts it on them."""

import asyncio
import os
from itertools import batched
from typing import Any
from uuid import uuid4

import orjson
from hiredis import pack_command
from listeners import Count, Listener, frame, listen
from world import SOCKETS, Room

ORIGIN = "http://127.0.0.1:8000"
TEXT = "bench " + "Could you start on Monday at seven? The bus stops in front of the gate. " * 2
# As cheap as a row can be, and the same for both ways that write: what is measured begins when it is there.
WRITE = """
    WITH moved AS (
        UPDATE messaging_conversation SET change = change + 1, last_position = last_position + 1
        WHERE id = ANY(%s) RETURNING id, change, last_position
    )
    INSERT INTO messaging_message (
        id, created_at, updated_at, conversation_id, side, text, original, hidden, earlier, position, change, client_key
    )
    SELECT gen_random_uuid(), now(), now(), id, 'candidate', %s, '', '[]', '[]', last_position, change,
        gen_random_uuid()::text FROM moved
    RETURNING conversation_id::text, change
"""


def example() -> str:
    """What the product says of one message, as the others send it."""
    message = {
        "id": str(uuid4()), "conversation": str(uuid4()), "position": 1, "change": 1, "side": "candidate",
        "is_own": False, "text": TEXT, "hidden": [], "documents": [], "client_key": "", "edited_at": None,
        "created_at": "2026-11-21T12:00:00.000000Z",
    }  # fmt: skip
    state = {
        "change": 1,
        "refused": "",
        "blocked_by_you": False,
        "agreed": [],
        "read": {"candidate": 0, "employer": 0},
    }
    return orjson.dumps({"type": "news", "change": 1, "messages": [message], "state": state}).decode()


class Memory:
    """Into the server's own memory, no row written: the limit."""

    name, may_lose, patience = "room", False, 20.0  # seconds without a message
    command = ("contestants.room:application",)

    async def open(self, rooms: list[Room], count: Count, port: int) -> list[Listener]:
        self.writer = await listen(Count(), port, "/writer", ORIGIN)
        self.text = example()
        return [
            await listen(count, port, f"/room/{room.id}", ORIGIN) for room in rooms for _ in range(SOCKETS)
        ]

    async def send(self, ids: list[str]) -> None:
        self.writer.transport.write(b"".join(frame((id + self.text).encode()) for id in ids))  # type: ignore[attr-defined]


class Rows:
    """Whoever writes the row first."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection

    async def write(self, ids: list[str]) -> list[tuple[str, int]]:
        """Commit one message in each conversation; their counters."""
        cursor = await self.connection.execute(WRITE, [ids, TEXT])
        return list(await cursor.fetchall())


class Layer(Rows):
    """A row, then a group of `channels_redis.core`."""

    name, may_lose, patience = "channels_redis.core", True, 1.0
    command = ("contestants.layer:application",)

    async def open(self, rooms: list[Room], count: Count, port: int) -> list[Listener]:
        from channels_redis.core import RedisChannelLayer
        from contestants.layer import CONFIG

        self.layer, self.text = RedisChannelLayer(**CONFIG), example()
        return [
            await listen(count, port, f"/room/{room.id}", ORIGIN) for room in rooms for _ in range(SOCKETS)
        ]

    async def send(self, ids: list[str]) -> None:
        news = {"type": "news", "text": self.text}
        await asyncio.gather(*(self.layer.group_send(id, news) for id, _ in await self.write(ids)))


class Product(Rows):
    """A row, then a hint; the process asks for the row."""

    name, may_lose, patience = "product", False, 20.0
    command = ("config.asgi:application",)

    async def open(self, rooms: list[Room], count: Count, port: int) -> list[Listener]:
        from redis.asyncio import Redis

        self.redis = Redis.from_url(os.environ["REDIS_URL"]).connection_pool.make_connection()
        await self.redis.connect()
        await self.redis.send_command("CLIENT", "REPLY", "OFF")
        known = await self._counters([room.id for room in rooms])
        entering = [
            self._enter(count, port, room.id, ticket, known[room.id])
            for room in rooms
            for ticket in room.tickets
        ]
        return [socket for some in batched(entering, 16) for socket in await asyncio.gather(*some)]

    async def send(self, ids: list[str]) -> None:
        hints = [
            pack_command(
                (
                    "PUBLISH",
                    "safejob:conversation",
                    orjson.dumps({"c": id, "n": change, "k": "message"}),
                )
            )
            for id, change in await self.write(ids)
        ]
        await self.redis.send_packed_command(b"".join(hints))

    async def _enter(self, count: Count, port: int, id: str, ticket: str, since: int) -> Listener:
        socket = await listen(count, port, "/ws/conversations/", ORIGIN)
        socket.send(orjson.dumps({"type": "hello", "ticket": ticket}))
        await socket.hear(b'"welcome"')
        socket.send(orjson.dumps({"type": "open", "conversation": id, "since": since}))
        await socket.hear(b'"opened"')
        return socket

    async def _counters(self, ids: list[str]) -> dict[str, int]:
        asked = "SELECT id::text, change FROM messaging_conversation WHERE id = ANY(%s)"
        cursor = await self.connection.execute(asked, [ids])
        return dict(await cursor.fetchall())
