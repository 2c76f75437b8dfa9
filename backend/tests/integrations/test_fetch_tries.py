"""What is tried again, and what is not."""

import socket
from collections.abc import Iterable

import pytest

from apps.core.clients.fetching import FetchRefused, Limits, fetch
from tests.integrations.conftest import Serve
from tests.integrations.wire import Script, Wire, answer

PATIENT = Limits(deadline_seconds=20.0, asks_robots=False)
BUSY = answer(b"", "Retry-After: 0", status="503 Busy")


def after(failures: int, failure: bytes) -> tuple[Script, list[str]]:
    asked: list[str] = []

    def script(path: str) -> Iterable[bytes]:
        asked.append(path)
        return [failure if len(asked) <= failures else answer(b"jobs")]

    return script, asked


@pytest.mark.parametrize("failure", [BUSY, answer(b"", "Retry-After: 0", status="429 Slow down"), b""])
def test_failure_that_passes_is_tried_again(serve: Serve, failure: bytes) -> None:
    script, asked = after(1, failure)

    fetch(serve(script).url, limits=PATIENT).close()

    assert len(asked) == 2


def test_tries_end(serve: Serve) -> None:
    script, asked = after(99, BUSY)

    with pytest.raises(FetchRefused) as refused:
        fetch(serve(script).url, limits=PATIENT)

    assert refused.value.code == "http_status"
    assert len(asked) == 3


@pytest.mark.parametrize(
    "failure",
    [
        answer(status="404 Not Found"),
        answer(status="501 X"),
        answer(b"", "Retry-After: 11", status="503 Busy"),
        answer(b"x", "Content-Type: image/png"),
        answer(b"", "Location: http://10.0.0.1/", status="302 Found"),
    ],
)
def test_failure_that_stays_is_not_tried_again(serve: Serve, failure: bytes) -> None:
    script, asked = after(1, failure)

    with pytest.raises(FetchRefused):
        fetch(serve(script).url, limits=PATIENT)

    assert len(asked) == 1


def test_name_that_nobody_has_is_asked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def unknown(host: str, *args: object, **kwargs: object) -> None:
        asked.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)

    with pytest.raises(FetchRefused) as refused:
        fetch("http://münchen.example.org/", limits=PATIENT)

    assert refused.value.code == "unreachable"
    assert asked == ["xn--mnchen-3ya.example.org"]


def test_proxy_of_the_environment_is_not_used(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy: Wire = serve(lambda _: [answer(b"from the proxy")])
    site = serve(lambda _: [answer(b"from the site")])
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, proxy.url)

    with fetch(site.url, limits=PATIENT) as fetched:
        assert fetched.path.read_bytes() == b"from the site"

    assert proxy.asked == []
