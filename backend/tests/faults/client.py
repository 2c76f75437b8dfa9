"""A caller over HTTP who measures, and tries again where a good client would."""

import http.client
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

DEADLINE = 10.0  # seconds in which every request is answered, whatever is broken
LOST = (
    OSError,
    http.client.HTTPException,
)  # the connection, before the answer was whole
WHOLE = {
    "content-length",
    "transfer-encoding",
}  # one of them is in every answer of granian
NOT_NOW = {409, 503}  # with Retry-After: the same request may succeed later


@dataclass(frozen=True)
class Answer:
    """What came back, and how long it took; names of headers in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    seconds: float

    @property
    def data(self) -> Any:
        """The JSON."""
        return orjson.loads(self.body)

    @property
    def may_be_repeated(self) -> bool:
        """Whether it says when to come back."""
        return self.status in NOT_NOW and "retry-after" in self.headers


@dataclass(frozen=True)
class Caller:
    """Somebody at one port, with a token or a stranger."""

    port: int
    token: str = ""
    address: str = "192.0.2.1"

    def ask(self, method: str, path: str, body: object = None, **headers: str) -> Answer:
        """Ask once, on a connection of its own.

        :raises OSError: if the connection broke
        :raises http.client.HTTPException: if the answer was cut
        """
        known = {
            "X-Forwarded-For": self.address,
            "Accept": "application/json",
        } | headers
        if self.token:
            known["Authorization"] = f"Bearer {self.token}"
        if body is not None:
            known["Content-Type"] = "application/json"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=3 * DEADLINE)
        started = time.monotonic()
        try:
            connection.request(method, path, None if body is None else orjson.dumps(body), known)
            got = connection.getresponse()
            headers = {name.lower(): value for name, value in got.headers.items()}
            if not WHOLE & set(
                headers
            ):  # http.client takes the end of the connection for the end of the heads
                raise http.client.IncompleteRead(b"")
            return Answer(got.status, headers, got.read(), time.monotonic() - started)
        finally:
            connection.close()

    def insist(self, method: str, path: str, body: object, key: str, *, seconds: float = 300) -> Answer:
        """Ask with a key until there is an answer that will not change.

        :raises TimeoutError: if there is none in that time
        """
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                answer = self.ask(method, path, body, **{"Idempotency-Key": key})
            except LOST:
                time.sleep(0.05)
                continue
            if not answer.may_be_repeated:
                return answer
            time.sleep(0.1)
        raise TimeoutError(f"{method} {path} with key {key}")
