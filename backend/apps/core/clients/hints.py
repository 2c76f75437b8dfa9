"""Hints through Redis pub/sub, behind a breaker (ADR 0010)."""

import time
from collections.abc import Mapping
from functools import cache

import orjson
import redis
import structlog
from django.conf import settings
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

log = structlog.get_logger(__name__)
PATIENCE = 0.14  # seconds to connect, and again to write: together less than 0.3
OPEN_SECONDS = 5.0
open_until: dict[str, float] = {}  # by server


def send_hint(channel: str, payload: Mapping[str, object]) -> bool:
    """Publish to everybody who listens to the channel now; never raises, waits at most 0.3 s.

    False if Redis does not take it, and then this process does not ask it for 5 s.
    """
    server = settings.REDIS_URL
    if time.monotonic() < open_until.get(server, 0.0):
        return False
    try:
        _connect(server).publish(channel, orjson.dumps(payload))
    except (RedisError, OSError) as error:
        open_until[server] = time.monotonic() + OPEN_SECONDS
        log.warning("hints_unavailable", reason=type(error).__name__, seconds=OPEN_SECONDS)
        return False
    return True


@cache
def _connect(server: str) -> redis.Redis:
    return redis.Redis.from_url(
        server,
        socket_timeout=PATIENCE,
        socket_connect_timeout=PATIENCE,
        retry=Retry(NoBackoff(), 0),
        health_check_interval=0,
    )
