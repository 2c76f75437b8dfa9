"""What Redis tells: that something changed, and where. What changed is asked of PostgreSQL (docs/messaging.md)."""

from collections.abc import AsyncIterator
from typing import Any

import orjson
from django.conf import settings
from redis.asyncio import Redis
from redis.asyncio.connection import AbstractConnection
from redis.exceptions import ConnectionError as Unreachable

CONVERSATIONS, PEOPLE = "safejob:conversation", "safejob:user"
SILENCE = 3.0  # seconds without a word, after which Redis is asked whether it is still there
ANSWER = 1.0  # seconds that it has for that, and for everything else


async def listen_for_hints() -> AsyncIterator[dict[str, Any]]:
    """Give every hint from now on; first an empty one, which says that hints are heard from here.

    On a bare connection: the library's subscription costs four times as much for every hint.

    :raises RedisError: when Redis goes away or stops to answer
    """
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
            while True:
                kind, *said = await _hear(connection)
                if kind == b"message":
                    yield orjson.loads(said[1])
                elif kind == b"subscribe" and said[1] == 2:  # to both
                    yield {}
        finally:
            await connection.disconnect()


async def _hear(connection: AbstractConnection) -> Any:
    said = await connection.read_response(timeout=SILENCE)
    if said is None:
        await connection.send_command("PING")
        said = await connection.read_response(timeout=ANSWER)
    if said is None:
        raise Unreachable("Redis gave no answer")
    return said
