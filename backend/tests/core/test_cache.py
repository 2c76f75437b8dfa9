"""Redis refused or blackholed never turns an answer into a 500, and costs one short wait, not one per request."""

import socket
import time
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from django.core.cache import caches
from rest_framework.test import APIClient

from apps.core.clients.cache import ResilientRedisCache, open_until

OPTIONS = {"SOCKET_CONNECT_TIMEOUT": 0.2, "SOCKET_TIMEOUT": 0.2}


def refused() -> Iterator[int]:
    with closing(socket.socket()) as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    yield port


def blackholed() -> Iterator[int]:
    with closing(socket.socket()) as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen(64)
        yield silent.getsockname()[1]


def resetting() -> Iterator[int]:
    """A server that hangs up on everybody."""
    import threading

    with closing(socket.socket()) as rude:
        rude.bind(("127.0.0.1", 0))
        rude.listen(64)

        def hang_up() -> None:
            while True:
                try:
                    rude.accept()[0].close()
                except OSError:
                    return

        thread = threading.Thread(target=hang_up, daemon=True)
        thread.start()
        yield rude.getsockname()[1]
        rude.shutdown(socket.SHUT_RDWR)
        thread.join()


@pytest.fixture(params=[refused, blackholed, resetting], ids=lambda fault: fault.__name__)
def broken(request: Any) -> Iterator[ResilientRedisCache]:
    for port in request.param():
        cache = ResilientRedisCache(f"redis://127.0.0.1:{port}/0", {"OPTIONS": OPTIONS})
        yield cache
        cache._memory.clear()
        cache.client.close()


def test_process_remembers_when_redis_cannot(broken: ResilientRedisCache) -> None:
    broken.set("color", "red", 60)

    assert broken.get("color") == "red"
    assert broken.add("color", "blue") is False
    assert broken.get("absent", "nothing") == "nothing"
    broken.set("count", 1)
    assert broken.incr("count") == 2
    assert broken.get_many(["color", "count"]) == {"color": "red", "count": 2}
    assert broken.is_available() is False


def test_redis_is_not_asked_again_while_the_breaker_is_open(broken: ResilientRedisCache) -> None:
    broken.get("first")

    started = time.monotonic()
    for number in range(200):
        broken.get(f"key-{number}")

    assert time.monotonic() - started < 0.2  # two hundred waits of 0.2 s would be 40 s


def test_redis_is_asked_again_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    cache: Any = caches["default"]
    monkeypatch.setitem(open_until, cache._server, time.monotonic() + 60)
    cache.set("only-in-memory", 1)

    monkeypatch.setitem(open_until, cache._server, time.monotonic() - 1)

    assert cache.get("only-in-memory") is None
    cache._memory.clear()


def test_what_redis_answers_counts_while_it_is_there() -> None:
    cache: Any = caches["default"]

    cache.set("shared", {"a": 1}, 60)

    another = ResilientRedisCache(cache._server, {"OPTIONS": OPTIONS, "KEY_PREFIX": cache.key_prefix})
    assert another.get("shared") == {"a": 1}
    another.client.close()


@pytest.mark.parametrize("fault", [refused, blackholed])
def test_answers_and_limits_go_on_without_redis(
    fault: Any, api: APIClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    for port in fault():
        cache = ResilientRedisCache(f"redis://127.0.0.1:{port}/0", {"OPTIONS": OPTIONS})
        monkeypatch.setattr("apps.core.api.limits.caches", {"default": cache})
        monkeypatch.setattr("apps.core.selectors.health.cache", cache)

        statuses = [api.get("/limited/").status_code for _ in range(3)]
        health = api.get("/readyz/")

        assert statuses == [200, 200, 429]
        assert health.status_code == 200
        assert health.json()["checks"]["cache"] is False
        cache._memory.clear()
        cache.client.close()


def test_count_that_is_flushed_begins_anew_and_ends_by_itself(api: APIClient) -> None:
    cache: Any = caches["default"]
    first = [api.get("/limited/").status_code for _ in range(3)]

    cache.clear()
    second = [api.get("/limited/").status_code for _ in range(3)]

    (name,) = cache.keys("rl:*")
    assert (first, second) == ([200, 200, 429], [200, 200, 429])
    assert 3600 < cache.ttl(name) <= 3605


def test_one_request_is_counted_in_one_round_trip(api: APIClient, monkeypatch: pytest.MonkeyPatch) -> None:
    client: Any = caches["default"].client.get_client()
    api.get("/limited/")  # the script is known from here on
    original, asked = client.execute_command, []

    def execute(*args: Any, **options: Any) -> Any:
        asked.append(args[0])
        return original(*args, **options)

    monkeypatch.setattr(client, "execute_command", execute)
    api.get("/limited/")

    assert asked == ["EVALSHA"]


def test_memory_counts_on_when_it_had_to_make_room(broken: ResilientRedisCache) -> None:
    counts = [broken.count("mine", 60), broken.count("mine", 60)]

    broken._memory.clear()

    assert [*counts, broken.count("mine", 60)] == [1, 2, 1]
