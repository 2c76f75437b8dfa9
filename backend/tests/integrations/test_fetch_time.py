"""However slow a server is, and wherever: the deadline holds."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest

from apps.core.clients.fetching import FetchRefused, Limits, fetch
from tests.integrations.conftest import Serve
from tests.integrations.wire import NOT_FOUND, answer

LIMITS = Limits(deadline_seconds=0.8, read_seconds=0.5, connect_seconds=0.5, tries=3)
LATE = 2.0  # seconds that may pass behind the deadline on a busy machine; each server here would take longer


def drip(data: bytes) -> Iterator[bytes]:
    for number in range(len(data)):
        time.sleep(0.1)
        yield data[number : number + 1]


def refused_in_time(url: str, limits: Limits = LIMITS) -> str:
    began = time.monotonic()
    with pytest.raises(FetchRefused) as refused:
        fetch(url, limits=limits)
    assert time.monotonic() - began < limits.deadline_seconds + LATE
    return refused.value.code


@pytest.mark.parametrize(
    "slow",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc",
        b"\r\n" * 100,
        b"HTTP/1.1 103 Hints\r\n\r\n" * 10,
    ],
)
def test_dripping_head_does_not_outlast_the_deadline(serve: Serve, slow: bytes) -> None:
    wire = serve(lambda path: [NOT_FOUND] if path == "/robots.txt" else drip(slow))

    assert refused_in_time(wire.url) in {"too_slow", "bad_answer"}


@pytest.mark.parametrize("head", ["Content-Length: 100", "Transfer-Encoding: chunked", "X: y"])
def test_dripping_body_does_not_outlast_the_deadline(serve: Serve, head: str) -> None:
    def script(path: str) -> Iterator[bytes]:
        if path == "/robots.txt":
            yield NOT_FOUND
            return
        yield f"HTTP/1.1 200 OK\r\n{head}\r\n\r\n".encode()
        yield from drip(b"1\r\nx\r\n" * 20)

    assert refused_in_time(serve(script).url) == "too_slow"


def test_dripping_robots_txt_does_not_outlast_the_deadline(serve: Serve) -> None:
    wire = serve(lambda _: drip(answer(b"User-agent: *\nDisallow:\n")))

    assert refused_in_time(wire.url) == "too_slow"


def test_silent_server_does_not_outlast_the_deadline(serve: Serve) -> None:
    def script(_: str) -> Iterator[bytes]:
        time.sleep(6)
        yield b""

    assert refused_in_time(serve(script).url) == "too_slow"


def test_slow_redirects_share_the_deadline(serve: Serve) -> None:
    def script(path: str) -> Iterator[bytes]:
        time.sleep(0.3)
        yield NOT_FOUND if path == "/robots.txt" else answer(b"", "Location: /x", status="302 Found")

    assert refused_in_time(serve(script).url) == "too_slow"


def test_listener_that_never_accepts_does_not_outlast_the_deadline(settings: object) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        port = full.getsockname()[1]
        settings.FETCH_ALLOW_LOOPBACK, settings.FETCH_PORTS = True, [port]  # type: ignore[attr-defined]
        waiting = [socket.socket() for _ in range(3)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(("127.0.0.1", port))

        assert refused_in_time(f"http://127.0.0.1:{port}/") == "too_slow"

        for one in waiting:
            one.close()


def test_handshake_that_never_ends_does_not_outlast_the_deadline(serve: Serve) -> None:
    wire = serve(lambda _: drip(b"\x16\x03\x01" * 20))

    assert refused_in_time(wire.url.replace("http:", "https:")) in {"too_slow", "unreachable"}


@pytest.fixture
def hanging(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Names that were asked for; no answer comes while the test runs."""
    ended, names = threading.Event(), list[str]()

    def hang(host: str, *args: object, **kwargs: object) -> list[object]:
        names.append(host)
        ended.wait(10)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    yield names
    ended.set()
    while any(thread.name == "look-up" for thread in threading.enumerate()):
        time.sleep(0.01)


def test_slow_name_server_does_not_outlast_the_deadline(hanging: list[str]) -> None:
    assert refused_in_time("http://jobs.example.org/") == "too_slow"

    assert hanging == ["jobs.example.org"]


def test_lookups_that_hang_do_not_pile_up(hanging: list[str]) -> None:
    short = Limits(deadline_seconds=0.02, tries=1, asks_robots=False)

    for number in range(30):
        assert refused_in_time(f"http://jobs{number}.example.org/", short) == "too_slow"

    assert len(hanging) == 16
