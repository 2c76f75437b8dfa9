"""What Redis tells: that something changed, and where. What changed is asked of PostgreSQL (docs/messaging.md)."""

import asyncio
import math
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import orjson
from django.conf import settings
from redis.asyncio import Redis
from redis.asyncio.connection import AbstractConnection
from redis.exceptions import RedisError

CONVERSATIONS, PEOPLE = "safejob:conversation", "safejob:user"
SILENCE = 3.0  # seconds without a word, after which Redis is asked whether it is still there
ANSWER = 1.0  # seconds that it has for that, and for everything else


async def listen_for_hints(take: Callable[[dict[str, Any]], None]) -> None:
    """Hand over every hint from now on; first an empty one, which says that hints are heard from here.

    On a bare connection, and with one clock for all hints instead of one for each: the library's subscription costs
    six times as much.

    :raises RedisError: when Redis goes away
    :raises TimeoutError: when it stops to answer
    """
    async with _connect() as connection, asyncio.timeout(None) as patience:
        heard = asyncio.Event()
        clock = asyncio.create_task(_ask_the_silent(connection, heard, patience))
        try:
            while True:
                kind, *said = await connection.read_response(timeout=math.inf)
                heard.set()
                if kind == b"message":
                    take(orjson.loads(said[1]))
                elif kind == b"subscribe" and said[1] == 2:  # to both
                    take({})
        finally:
            clock.cancel()


@asynccontextmanager
async def _connect() -> AsyncIterator[AbstractConnection]:
    options: dict[str, Any] = {
        "socket_connect_timeout": ANSWER,
        "protocol": 2,
        "health_check_interval": 0,
    }
    async with Redis.from_url(settings.REDIS_URL, **options) as redis:
        connection = redis.connection_pool.make_connection()  # type: ignore[no-untyped-call]  # redis has no type for it
        try:
            await connection.connect()
            await connection.send_command("SUBSCRIBE", CONVERSATIONS, PEOPLE)
            yield connection
        finally:
            await connection.disconnect()


async def _ask_the_silent(
    connection: AbstractConnection, heard: asyncio.Event, patience: asyncio.Timeout
) -> None:
    """End the patience when nothing was heard for a while, and nothing after asking."""
    while True:
        heard.clear()
        await asyncio.sleep(SILENCE)
        if heard.is_set():
            continue
        with suppress(RedisError, OSError):
            await connection.send_command("PING")
        await asyncio.sleep(ANSWER)
        if not heard.is_set():
            patience.reschedule(asyncio.get_running_loop().time())
