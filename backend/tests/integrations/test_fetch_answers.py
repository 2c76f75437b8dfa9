"""What servers answer: huge, compressed, cut off, broken, of the wrong kind."""

import gzip
import zlib
from collections.abc import Iterable, Iterator

import pytest

from apps.core.clients.fetching import FetchRefused, Limits, Validators, fetch
from tests.integrations.conftest import Serve
from tests.integrations.wire import NOT_FOUND, Script, answer

LIMITS = Limits(max_bytes=100_000, deadline_seconds=3.0, read_seconds=0.5, tries=1)
BOMB = zlib.compress(b"0" * 200_000_000, 9)  # 200 MB in 200 kB: a thousand times
GZIP = "Content-Encoding: gzip"
WIDE_CHUNK = b"1;" + b"x" * 90_000 + b"\r\nx\r\n"
XML = b"<jobs>" + b"<job/>" * 1000 + b"</jobs>"


def without_robots(*pieces: bytes) -> Script:
    return lambda path: [NOT_FOUND] if path == "/robots.txt" else pieces


def refusal(serve: Serve, *pieces: bytes, limits: Limits = LIMITS) -> str:
    with pytest.raises(FetchRefused) as refused:
        fetch(serve(without_robots(*pieces)).url, limits=limits)
    assert str(refused.value)
    return refused.value.code


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (XML, ()),
        (gzip.compress(XML, mtime=0), (GZIP,)),
        (gzip.compress(XML[:500], mtime=0) + gzip.compress(XML[500:], mtime=0), (GZIP,)),
        (zlib.compress(XML), ("Content-Encoding: deflate",)),
        (XML, ("Content-Encoding: identity",)),
        (b"%x\r\n%b\r\n0\r\n\r\n" % (len(XML), XML), ("Transfer-Encoding: chunked",)),
    ],
)
def test_document_comes_as_it_is(serve: Serve, body: bytes, headers: tuple[str, ...]) -> None:
    said = ("Content-Type: Application/XML; charset=UTF-8", 'ETag: "1"', "Last-Modified: yesterday", *headers)

    with fetch(serve(without_robots(answer(body, *said))).url, limits=LIMITS) as fetched:
        path = fetched.path
        assert path.read_bytes() == fetched.body.read() == XML
        assert (fetched.status, fetched.content_type) == (200, "application/xml; charset=utf-8")
        assert fetched.validators == Validators('"1"', "yesterday")
        assert not fetched.is_unchanged

    assert not path.exists()


def test_empty_documents_are_documents(serve: Serve) -> None:
    for script in (
        without_robots(answer()),
        without_robots(answer(b"", GZIP)),
        without_robots(answer(gzip.compress(b"", mtime=0), GZIP)),
    ):
        with fetch(serve(script).url, limits=LIMITS) as fetched:
            assert fetched.path.read_bytes() == b""


def test_unchanged_document_is_not_sent_again(serve: Serve) -> None:
    wire = serve(without_robots(answer(status="304 Not Modified")))

    with fetch(wire.url, conditional=Validators('"1"', "yesterday"), limits=LIMITS) as fetched:
        assert fetched.is_unchanged
        assert fetched.path.read_bytes() == b""

    assert 'If-None-Match: "1"\r\nIf-Modified-Since: yesterday\r\n' in wire.heads[-1]


def test_odd_validators_are_not_kept(serve: Serve) -> None:
    head = ("ETag: " + "x" * 300, "Last-Modified: caf\u00e9")

    with fetch(serve(without_robots(answer(b"x", *head))).url, limits=LIMITS) as fetched:
        assert fetched.validators == Validators()


@pytest.mark.parametrize("status", [201, 204, 206, 400, 401, 403, 404, 410, 418, 451, 500, 503, 599])
def test_other_statuses_are_told(serve: Serve, status: int) -> None:
    with pytest.raises(FetchRefused) as refused:
        fetch(serve(without_robots(answer(b"", status=f"{status} X"))).url, limits=LIMITS)

    assert refused.value.code == "http_status"
    assert str(status) in str(refused.value)


@pytest.mark.parametrize(
    "kind", ["image/png", "video/mp4", "application/pdf", "application/zip", "font/woff2", "x"]
)
def test_other_kinds_are_not_read(serve: Serve, kind: str) -> None:
    assert refusal(serve, answer(b"x", f"Content-Type: {kind}")) == "wrong_type"


@pytest.mark.parametrize(
    "encoding", ["br", "zstd", "compress", "gzip, gzip", "gzip, identity", "deflate,gzip,br", "x"]
)
def test_encodings_that_nobody_asked_for_are_not_read(serve: Serve, encoding: str) -> None:
    assert (
        refusal(serve, answer(gzip.compress(XML, mtime=0), f"Content-Encoding: {encoding}")) == "wrong_type"
    )


def test_huge_bodies_are_not_read_to_the_end(serve: Serve) -> None:
    sent: list[int] = []

    def endless(path: str) -> Iterator[bytes]:
        yield NOT_FOUND if path == "/robots.txt" else b"HTTP/1.1 200 OK\r\n\r\n"
        while path != "/robots.txt" and len(sent) < 1000:
            sent.append(1)
            yield b"x" * 65536

    with pytest.raises(FetchRefused) as refused:
        fetch(serve(endless).url, limits=LIMITS)

    assert refused.value.code == "too_large"
    assert len(sent) < 1000


@pytest.mark.parametrize(
    "answered",
    [
        answer(b"x", "Content-Length: 100001"),
        answer(b"x", "Content-Length: " + "9" * 19),
        answer(b"x" * 100_001),
        answer(gzip.compress(b"x" * 100_001, mtime=0), GZIP),
        answer(BOMB, "Content-Encoding: deflate"),
        answer(b"%x\r\n%b\r\n0\r\n\r\n" % (len(BOMB), BOMB), GZIP, "Transfer-Encoding: chunked"),
        answer(WIDE_CHUNK * 20, "Transfer-Encoding: chunked"),
    ],
)  # fmt: skip
def test_too_large_is_told(serve: Serve, answered: bytes) -> None:
    assert refusal(serve, answered) == "too_large"


@pytest.mark.parametrize(
    "answered",
    [
        b"",
        b"\x00" * 1000,
        b"hello\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nxxxxx",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1e3\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nno colon\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nA: b\x00c\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffffffff\r\nx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1" * 200_000,
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: rot13\r\n\r\nx",
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000,
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 100_000,
        answer(b"no gzip at all", GZIP),
        answer(gzip.compress(XML, mtime=0)[:-20], GZIP),
        answer(gzip.compress(XML, mtime=0) + b"rubbish", GZIP),
        answer(gzip.compress(XML, mtime=0)[:-4] + b"\0\0\0\1", GZIP),
    ],
)  # fmt: skip
def test_broken_answers_are_told(serve: Serve, answered: bytes) -> None:
    assert refusal(serve, answered) in {"bad_answer", "http_status"}


def test_endless_preliminary_answers_end(serve: Serve) -> None:
    def script(path: str) -> Iterable[bytes]:
        if path == "/robots.txt":
            return [NOT_FOUND]
        return (b"HTTP/1.1 103 Early Hints\r\nX: " + b"x" * 60_000 + b"\r\n\r\n" for _ in range(10_000))

    with pytest.raises(FetchRefused) as refused:
        fetch(serve(script).url, limits=LIMITS)

    assert refused.value.code in {"too_large", "too_slow"}
