"""One question to the register over HTTP: bounded in time, in size and in tries."""

import time
from typing import Any

import httpx2
import orjson
import stamina
import structlog
from django.conf import settings

log = structlog.get_logger(__name__)

LARGEST_BODY = 512 * 1024  # bytes; a Basisprofiel with hundreds of trade names stays far below it
TRIES = 3
DEADLINES = 2.5  # all tries together may take so many times KVK_TIMEOUT
RETRIED = {429, 500, 502, 503, 504}
NOT_FOUND = ("IPD5200", "IPD0005")  # no data found · product cannot be delivered for this number


class NotInRegister(Exception):
    """The register says that it does not know the number."""


class RegisterUnavailable(Exception):
    """The register gave no answer that we can use; says nothing about the company."""


class _Again(Exception):
    """This try gave nothing, another one may."""


def ask(path: str, *, deadlines: float = DEADLINES) -> Any:
    """GET the path below KVK_API_URL and return the JSON.

    :param deadlines: no try begins and no body is read after so many times KVK_TIMEOUT
    :raises NotInRegister: if the register itself says so
    :raises RegisterUnavailable: for everything else that is no answer: time-outs, 429, 5xx, refused keys, garbage
    """
    if not settings.KVK_API_KEY:
        raise RegisterUnavailable("no KVK_API_KEY")
    deadline = time.monotonic() + deadlines * settings.KVK_TIMEOUT
    try:
        with _client() as client:
            for attempt in stamina.retry_context(
                on=_Again,
                attempts=TRIES,
                timeout=deadlines * settings.KVK_TIMEOUT,
                wait_initial=0.1,
                wait_max=1.0,
            ):
                with attempt:
                    return _ask_once(client, path, deadline)
    except (_Again, httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError) as error:
        log.warning("register_unavailable", reason=str(error) or type(error).__name__)
        raise RegisterUnavailable(type(error).__name__) from error
    raise RegisterUnavailable("no try left")


def _client() -> httpx2.Client:
    return httpx2.Client(
        base_url=settings.KVK_API_URL,
        headers={"apikey": settings.KVK_API_KEY, "Accept": "application/hal+json"},
        timeout=settings.KVK_TIMEOUT,
        follow_redirects=False,
        trust_env=False,
    )


def _ask_once(client: httpx2.Client, path: str, deadline: float) -> Any:
    try:
        with client.stream("GET", path) as response:
            if response.status_code in RETRIED:
                raise _Again(f"status {response.status_code}")
            body = _read_bounded(response, deadline)
    except (httpx2.TimeoutException, httpx2.NetworkError, httpx2.RemoteProtocolError) as error:
        raise _Again(type(error).__name__) from error
    return _understand(response.status_code, body)


def _read_bounded(response: httpx2.Response, deadline: float) -> bytes:
    body = bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > LARGEST_BODY:
            raise RegisterUnavailable("too large")
        if time.monotonic() > deadline:
            raise RegisterUnavailable("too slow")
    return bytes(body)


def _understand(status: int, body: bytes) -> Any:
    try:
        data = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise RegisterUnavailable(f"status {status}, no JSON") from error
    if status == 404 and _codes(data) & set(NOT_FOUND):
        raise NotInRegister
    if status != 200:
        raise RegisterUnavailable(f"status {status}")
    return data


def _codes(data: Any) -> set[str]:
    rows = data.get("fout") if isinstance(data, dict) else None
    return (
        {str(row.get("code")) for row in rows if isinstance(row, dict)} if isinstance(rows, list) else set()
    )
