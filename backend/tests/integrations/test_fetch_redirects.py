"""Redirects: each leads to a new address, and each of those is checked."""

from collections.abc import Iterable

import pytest

from apps.core.clients.fetching import FetchRefused, Limits, fetch
from tests.integrations.canary import listening
from tests.integrations.conftest import Serve
from tests.integrations.hostile import INSIDE, OTHER_WORDS_FOR_LOOPBACK, REFUSED
from tests.integrations.wire import NOT_FOUND, answer

LIMITS = Limits(deadline_seconds=2.0, tries=1)
INTO_A_NETWORK = [
    *(f"http://{host}:{{port}}/" for host in (*INSIDE, *OTHER_WORDS_FOR_LOOPBACK) if not host.startswith("127.0.0.1")),
    "//2130706433:{port}/", "//[::ffff:7f00:1]:{port}/", "https://[fe80::1]/", "http://[::ffff:127.0.0.1]:{port}/",
    "http://[64:ff9b::7f00:1]:{port}/", "file:///etc/passwd", "gopher://127.1:{port}/_GET", "http://a@127.0.0.1:{port}/",
    "http://example.org\\@127.1:{port}/", "http://database/", "javascript:alert(1)", "data:text/plain,hello",
    "http://0x7f.1:{port}/", "/\\127.1:{port}/", "\\\\127.1:{port}\\", "http://127.1:{port}", "http://exa mple.org/",
]  # fmt: skip


def redirect(where: str, status: int = 302) -> bytes:
    return answer(b"", f"Location: {where}", status=f"{status} Found")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_is_followed_to_the_document(serve: Serve, status: int) -> None:
    wire = serve(lambda path: [redirect("/feed.xml", status) if path == "/" else answer(b"<jobs/>")])

    with fetch(wire.url) as fetched:
        assert fetched.path.read_bytes() == b"<jobs/>"
        assert fetched.url == f"{wire.url}/feed.xml"


@pytest.mark.parametrize(
    "where", ["feed.xml", "./feed.xml", "../a/feed.xml", "/a/feed.xml?x=1", "?x=1", "#top"]
)
def test_relative_redirect_is_joined(serve: Serve, where: str) -> None:
    wire = serve(lambda path: [redirect(where) if path == "/a/" else answer(path.encode())])
    limits = Limits(deadline_seconds=2.0, tries=1, max_redirects=1)

    if where == "#top":
        with pytest.raises(FetchRefused) as refused:
            fetch(f"{wire.url}/a/", limits=limits)
        assert refused.value.code == "too_many_redirects"
        return
    with fetch(f"{wire.url}/a/", limits=limits) as fetched:
        assert fetched.path.read_text() in {"/a/feed.xml", "/a/feed.xml?x=1", "/a/?x=1"}


def test_no_redirect_leads_into_a_network(serve: Serve, settings: object) -> None:
    with listening() as canary:
        urls = [url.replace("{port}", str(canary.port)) for url in INTO_A_NETWORK]
        wire = serve(lambda path: [redirect(urls[int(path[1:])]) if path[1:].isdigit() else NOT_FOUND])
        settings.FETCH_PORTS = [*settings.FETCH_PORTS, canary.port]  # type: ignore[attr-defined]
        wrong = []

        for number, url in enumerate(urls):
            with pytest.raises(FetchRefused) as refused:
                fetch(f"{wire.url}/{number}", limits=LIMITS)
            if refused.value.code not in REFUSED:
                wrong.append((url, refused.value.code))

        assert wrong == []
        assert canary.connections == 0


def test_loopback_that_is_not_allowed_is_refused_behind_a_redirect_too(
    serve: Serve, settings: object
) -> None:
    with listening() as canary:
        wire = serve(lambda _: [redirect(f"http://127.0.0.1:{canary.port}/")])

        with pytest.raises(FetchRefused) as refused:
            fetch(wire.url, limits=LIMITS)

        assert refused.value.code == "port_not_allowed"
        assert canary.connections == 0


def test_circle_ends(serve: Serve) -> None:
    wire = serve(lambda path: [NOT_FOUND if path == "/robots.txt" else redirect("/")])

    with pytest.raises(FetchRefused) as refused:
        fetch(wire.url, limits=LIMITS)

    assert refused.value.code == "too_many_redirects"
    assert wire.asked.count("/") == 6


@pytest.mark.parametrize("head", [["Location:"], ["Location: http://"], []])
def test_redirect_to_nowhere_is_told(serve: Serve, head: list[str]) -> None:
    def script(path: str) -> Iterable[bytes]:
        return [NOT_FOUND if path == "/robots.txt" else answer(b"", *head, status="302 Found")]

    with pytest.raises(FetchRefused) as refused:
        fetch(serve(script).url, limits=LIMITS)

    assert refused.value.code in {"bad_address", "bad_answer", "not_http", "too_many_redirects"}


def test_no_password_goes_anywhere(serve: Serve) -> None:
    wire = serve(lambda path: [redirect("/b") if path == "/" else answer(b"x", "Set-Cookie: a=b")])

    fetch(wire.url).close()
    fetch(wire.url).close()

    heads = "".join(wire.heads).lower()
    assert "cookie" not in heads
    assert "authorization" not in heads
    assert "referer" not in heads
    assert "safejobbot/1.0 (+http" in heads
