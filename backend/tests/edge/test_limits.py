"""One limit for both: what the backend counted, the edge knows."""

import time

import pytest
from django.core.cache import caches
from starlette.testclient import TestClient

from apps.core.clients.cache import open_until
from apps.core.clients.counting import CountingMemory
from edge.application import build
from tests.edge.both import Both

PATH = "/api/v1/jobs/?page_size=1"


def left(headers: dict[str, str]) -> int:
    return int(headers["ratelimit"].split(";")[1].removeprefix("r="))


def test_edge_and_backend_count_together(both: Both, settings) -> None:
    settings.RATE_LIMIT = "100/h"

    counts = [left(ask(PATH).headers) for ask in (both.ask_edge, both.ask_backend, both.ask_edge)]

    assert counts == [99, 98, 97]


def test_one_request_too_many_is_refused_in_the_same_words(both: Both, settings) -> None:
    settings.RATE_LIMIT = "3/h"
    answers = [both.ask_edge(PATH).status for _ in range(3)]

    ours = both.check(PATH, accept_language="nl")
    again = both.ask_backend("/api/v1/jobs/?nonsense")

    assert answers == [200, 200, 200]
    assert (ours.status, again.status) == (429, 429)
    assert 0 < int(ours.headers["retry-after"]) <= 3600


def test_wrong_questions_count_too(both: Both, settings) -> None:
    settings.RATE_LIMIT = "100/h"

    assert [left(both.ask_edge("/api/v1/jobs/?colour=red").headers) for _ in range(2)] == [99, 98]


def test_forged_forwarded_header_moves_nothing_but_our_proxys_does(both: Both, settings) -> None:
    settings.RATE_LIMIT = "100/h"

    forged = [left(both.ask_edge(PATH, x_forwarded_for=f"203.0.113.{n}").headers) for n in range(2)]
    settings.TRUSTED_PROXIES = ["127.0.0.0/8"]
    told = [left(both.ask_edge(PATH, x_forwarded_for=f"203.0.113.{n}").headers) for n in range(2)]

    assert forged == [99, 98]
    assert told == [99, 99]


@pytest.mark.parametrize("address", ["redis://127.0.0.1:1/0", "redis://192.0.2.1:6379/0"])
def test_without_redis_the_process_counts_and_serves(committed, settings, address: str) -> None:
    settings.CACHES = {"default": caches.settings["default"] | {"LOCATION": address}}
    settings.RATE_LIMIT = "30/h"
    CountingMemory("edge", {}).clear()

    with TestClient(build(), base_url="http://127.0.0.1", client=("127.0.0.1", 1)) as client:
        first, started = client.get(PATH).status_code, time.monotonic()
        statuses = [client.get(PATH).status_code for _ in range(30)]

    assert [first, *statuses] == [200] * 30 + [429]
    assert time.monotonic() - started < 3  # the breaker is open: no wait for each
    assert address not in open_until
