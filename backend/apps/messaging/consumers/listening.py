"""What Redis tells: that something changed, and where. What changed is asked of PostgreSQL (docs/messaging.md)."""

from collections.abc import AsyncIterator
from typing import Any

import orjson
from django.conf import settings
from redis.asyncio import Redis
from redis.asyncio.client import PubSub
from redis.exceptions import ConnectionError as Unreachable

CONVERSATIONS, PEOPLE = "safejob:conversation", "safejob:user"
SILENCE = 3.0  # seconds without a word, after which Redis is asked whether it is still there
ANSWER = 1.0  # seconds that it has for that, and for everything else


async def listen_for_hints() -> AsyncIterator[dict[str, Any]]:
    """Give every hint from now on; first an empty one, which says that hints are heard from here.

    :raises RedisError: when Redis goes away or stops to answer
    """
    options: dict[str, Any] = {"socket_connect_timeout": ANSWER, "retry": None, "health_check_interval": 0}
    async with Redis.from_url(settings.REDIS_URL, **options) as redis, redis.pubsub() as subscription:
        await subscription.subscribe(CONVERSATIONS, PEOPLE)
        while (message := await _hear(subscription)) is not None:
            if message["type"] == "subscribe" and message["data"] == 2:  # both of them
                yield {}
            elif message["type"] == "message":
                yield orjson.loads(message["data"])


async def _hear(subscription: PubSub) -> dict[str, Any]:
    message: dict[str, Any] | None = await subscription.get_message(timeout=SILENCE)
    if message is None:
        await subscription.ping()
        message = await subscription.get_message(timeout=ANSWER)
    if message is None:
        raise Unreachable("Redis gave no answer")
    return message
