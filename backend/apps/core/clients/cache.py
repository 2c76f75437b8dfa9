"""Redis as a cache that may go away at any moment.

When a call to Redis fails, a breaker opens: for some seconds this process answers from its own memory and does
not ask Redis at all, so a blackholed Redis costs one short wait per process and interval, not one per request.
Nothing of record lives here (house.md), so what the memory does not know is simply asked from PostgreSQL again.
"""

import time
from collections.abc import Callable
from typing import Any

import structlog
from redis.exceptions import RedisError

from apps.core.clients.counting import CountingMemory, CountingRedisCache

log = structlog.get_logger(__name__)
OPEN_SECONDS = 5.0
open_until: dict[str, float] = {}  # by server; Django makes a cache object per thread, the breaker is for all

METHODS = (
    "add", "get", "set", "touch", "delete", "incr", "has_key",
    "get_many", "set_many", "delete_many", "clear", "count",
)  # fmt: skip


class ResilientRedisCache(CountingRedisCache):
    """django-redis behind a breaker, with the process's memory as the stand-in."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._memory = CountingMemory("resilient", params)

    def is_available(self) -> bool:
        """Ask Redis now, past the breaker; for the health check."""
        try:
            return bool(self.client.get_client(write=True).ping())
        except (RedisError, OSError):
            return False

    def _call(self, name: str, *args: Any, **kwargs: Any) -> Any:
        if time.monotonic() < open_until.get(self._server, 0.0):
            return getattr(self._memory, name)(*args, **kwargs)
        try:
            return getattr(super(), name)(*args, **kwargs)
        except (RedisError, OSError) as error:
            open_until[self._server] = time.monotonic() + OPEN_SECONDS
            log.warning("cache_unavailable", reason=type(error).__name__, seconds=OPEN_SECONDS)
            return getattr(self._memory, name)(*args, **kwargs)


def _through_breaker(name: str) -> Callable[..., Any]:
    def method(self: ResilientRedisCache, *args: Any, **kwargs: Any) -> Any:
        return self._call(name, *args, **kwargs)

    method.__name__ = name
    return method


for _name in METHODS:
    setattr(ResilientRedisCache, _name, _through_breaker(_name))
