"""The limits: counted in Redis under the names that the backend uses, in memory while Redis is away."""

import time
from typing import Any

import structlog
from django.conf import settings
from django.core.cache import caches
from redis.asyncio import BlockingConnectionPool, Redis
from redis.exceptions import RedisError

from apps.core.api.limits import RateLimited
from apps.core.api.rates import Usage, Window, find_window
from apps.core.clients.cache import OPEN_SECONDS
from apps.core.clients.counting import COUNT, CountingMemory

log = structlog.get_logger(__name__)
MOST_CALLERS = 50_000  # that the memory keeps apart


class Counters:
    """Counts what each caller asks."""

    def __init__(self) -> None:
        known: dict[str, Any] = settings.CACHES["default"]
        patience = known["OPTIONS"]["SOCKET_TIMEOUT"]
        connections = BlockingConnectionPool.from_url(
            known["LOCATION"],
            max_connections=settings.EDGE_CONCURRENCY,
            timeout=patience,
            socket_timeout=patience,
            socket_connect_timeout=known["OPTIONS"]["SOCKET_CONNECT_TIMEOUT"],
        )
        self._redis = Redis.from_pool(connections)
        self._script = self._redis.register_script(COUNT)
        self._memory = CountingMemory("edge", {"OPTIONS": {"MAX_ENTRIES": MOST_CALLERS}})
        self._open_until = 0.0

    async def admit(self, who: str) -> Usage:
        """Count one request in the group of the backend's reads; the caller looks whether it was too many."""
        window = find_window(group="default", rate=settings.RATE_LIMIT, who=who)
        return window.usage(await self._count(window))

    async def _count(self, window: Window) -> int:
        if time.monotonic() >= self._open_until:
            try:
                name = caches["default"].make_key(window.name)
                return int(await self._script(keys=[name], args=[window.lifetime]))
            except (RedisError, OSError, TimeoutError) as error:
                self._open_until = time.monotonic() + OPEN_SECONDS
                log.warning("cache_unavailable", reason=type(error).__name__, seconds=OPEN_SECONDS)
        return self._memory.count(window.name, window.lifetime)

    async def close(self) -> None:
        """Hang up."""
        await self._redis.aclose()


def refuse_excess(usage: Usage) -> None:
    """Look at what was counted.

    :raises RateLimited: when it is one too many
    """
    if usage.is_exceeded:
        raise RateLimited(retry_after=usage.reset)
