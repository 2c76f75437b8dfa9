"""A fake of a push service (RFC 8030) and of the browsers behind it.

`subscribe()` is what a browser does when somebody says yes; what arrives is checked (RFC 8292), decrypted (RFC 8291)
and kept. As the big ones do, it takes only the messages of the key that the subscription was made for.
`PushService.mode` makes it misbehave: "up", "gone" (410), "unknown" (404), "busy" (429), "down" (503) or "slow" (taken,
answered too late).

    python -m fakes.push --port 4006
"""

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from fakes import server
from fakes.push_crypto import Browser, read_vapid
from fakes.server import Answer, Request

METHODS = ("GET", "POST")
LARGEST = 4096  # bytes of a body that every service must take
MODES: dict[str, Answer] = {
    "gone": Answer("push subscription has unsubscribed or expired.", 410, "text/plain"),
    "unknown": Answer("no such subscription", 404, "text/plain"),
    "busy": Answer("too many messages", 429, "text/plain", {"Retry-After": "23"}),
    "down": Answer("try again", 503, "text/plain"),
}
TAKEN = Answer("", 201, "text/plain")


def refused(status: int, why: str) -> Answer:
    return Answer({"code": status, "reason": why}, status)


@dataclass(frozen=True)
class Subscription:
    """What one browser agreed to: `endpoint` is secret, `key` the sender's (empty: anybody's)."""

    endpoint: str
    browser: Browser
    key: str = ""

    def shown(self) -> dict[str, Any]:
        """As PushSubscription.toJSON() gives it."""
        return {"endpoint": self.endpoint, "expirationTime": None, "keys": self.browser.keys()}


@dataclass(frozen=True)
class Pushed:
    """One message as the browser got it."""

    endpoint: str
    data: dict[str, Any]
    ttl: int
    headers: dict[str, str]
    claims: dict[str, Any]


@dataclass
class PushService:
    """What the browsers got, and how the service behaves."""

    base_url: str = ""
    mode: str = "up"
    asked: int = 0
    messages: list[Pushed] = field(default_factory=list)
    subscriptions: dict[str, Subscription] = field(default_factory=dict)
    slow_seconds: float = 30.0
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    lock: threading.Lock = field(default_factory=threading.Lock)

    def subscribe(self, key: str = "") -> Subscription:
        path = f"/push/{next(self.numbers):06}"
        self.subscriptions[path] = Subscription(self.base_url + path, Browser(), key)
        return self.subscriptions[path]

    def respond(self, request: Request) -> Answer:
        if request.path == "/messages":
            return Answer([message.__dict__ for message in self.messages])
        if request.path == "/subscribe" and request.method == "POST":
            self.base_url = self.base_url or request.base_url
            return Answer(self.subscribe(request.form.get("key", "")).shown(), 201)
        with self.lock:
            self.asked += 1
            return self.take(request)

    def take(self, request: Request) -> Answer:
        known = self.subscriptions.get(request.path)
        if known is None:
            return MODES["unknown"]
        if self.mode in MODES:
            return MODES[self.mode]
        wrong = next((answer for is_wrong, answer in COMPLAINTS if is_wrong(request)), None)
        return wrong or self.keep(request, known)

    def keep(self, request: Request, known: Subscription) -> Answer:
        try:
            claims = read_vapid(request.headers.get("authorization", ""), request.base_url)
        except ValueError as error:
            return refused(401, str(error))
        if known.key and known.key != claims["k"]:
            return refused(403, "the key is not that of the subscription")
        data = json.loads(known.browser.decrypt(request.body))
        ttl = int(request.headers["ttl"])
        self.messages.append(Pushed(known.endpoint, data, ttl, dict(request.headers), claims))
        location = {"Location": f"{request.base_url}/message/{len(self.messages)}"}
        late = self.slow_seconds if self.mode == "slow" else 0.0
        return replace(TAKEN, headers=location, delay_seconds=late)


COMPLAINTS: list[tuple[Callable[[Request], bool], Answer]] = [
    (lambda request: request.method != "POST", refused(405, "POST a message")),
    (lambda request: not request.headers.get("ttl", "").isdigit(), refused(400, "TTL is missing")),
    (lambda request: len(request.body) > LARGEST, refused(413, "the body is too large")),
    (
        lambda request: request.headers.get("content-encoding") != "aes128gcm",
        refused(415, "the body must be aes128gcm"),
    ),
]


@contextmanager
def running(*, slow_seconds: float = 30.0, port: int = 0) -> Iterator[PushService]:
    """`with push.running() as service:` takes messages for what `service.subscribe()` gave."""
    service = PushService(slow_seconds=slow_seconds)
    with server.running(service.respond, port, METHODS) as base_url:
        service.base_url = base_url
        yield service


def main(arguments: Sequence[str] | None = None) -> None:
    options = server.argument_parser("A fake of a push service and its browsers.").parse_args(arguments)
    server.serve(
        PushService(slow_seconds=options.slow_seconds).respond, options.port, METHODS, host=options.host
    )


if __name__ == "__main__":
    main()
