"""A fake of an SMS provider: Twilio's Messages API (2010-04-01), as far as sending goes.

It takes every account and secret that is not empty, keeps what it was given, and shows it at GET /messages?to=…
FAILURES lists the numbers that make it misbehave; `Provider.mode` does so for all of them.

    python -m fakes.sms --port 4003
"""

import base64
import re
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import count

from fakes import server
from fakes.server import Answer, Request

METHODS = ("GET", "POST")
PATH = re.compile(r"/2010-04-01/Accounts/(?P<account>[A-Za-z0-9]+)/Messages\.json")
E164 = re.compile(r"\+[1-9][0-9]{6,14}")
LONGEST = 1600  # characters of a text


def fault(status: int, code: int, text: str) -> Answer:
    more = f"https://www.twilio.com/docs/errors/{code}"
    return Answer({"code": code, "message": text, "more_info": more, "status": status}, status)


UNKNOWN_ACCOUNT = fault(401, 20003, "Authenticate")
TOO_MANY = fault(429, 20429, "Too Many Requests")
UNAVAILABLE = fault(503, 20503, "Service is unavailable. Please try again.")
BROKEN = fault(500, 20500, "Internal Server Error")
# The provider's own codes; the numbers exist in this fake only.
FAILURES: dict[str, Answer] = {
    "+31600000000": fault(400, 21211, "Invalid 'To' Phone Number: +31600000000"),
    "+31612000014": fault(400, 21614, "'To' number +31612000014 is not a valid mobile number"),
    "+31612000010": fault(400, 21610, "Attempt to send to unsubscribed recipient +31612000010"),
    "+31612000008": fault(403, 21408, "Permission to send an SMS has not been enabled for the region"),
    "+31612000429": TOO_MANY,
    "+31612000500": BROKEN,
    "+31612000503": UNAVAILABLE,
    "+31612000502": Answer("<html><body><h1>502 Bad Gateway</h1></body></html>", 502, "text/html"),
    "+31612000200": Answer('{"sid": "SM', 201),
}
TAKEN_BUT_SILENT = "+31612000999"  # the message is taken, the answer comes too late

COMPLAINTS: list[tuple[Callable[[Mapping[str, str]], bool], int, str]] = [
    (lambda form: not form.get("To"), 21604, "A 'To' phone number is required."),
    (lambda form: not E164.fullmatch(form["To"]), 21211, "Invalid 'To' Phone Number"),
    (
        lambda form: not (form.get("From") or form.get("MessagingServiceSid")),
        21603,
        "A 'From' phone number is required.",
    ),
    (lambda form: not form.get("Body"), 21602, "Message body is required."),
    (lambda form: len(form["Body"]) > LONGEST, 21617, "The concatenated message body exceeds the limit."),
]


@dataclass(frozen=True)
class Message:
    """One SMS as it was handed over."""

    sid: str
    to: str
    sender: str
    body: str


@dataclass
class Provider:
    """What the fake was given, and how it behaves: "up", or "down" (503) or "slow" (taken, answered too late)."""

    base_url: str = ""
    mode: str = "up"
    asked: int = 0
    messages: list[Message] = field(default_factory=list)
    slow_seconds: float = 30.0
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    lock: threading.Lock = field(default_factory=threading.Lock)

    def respond(self, request: Request) -> Answer:
        if request.path == "/messages":
            return Answer([message.__dict__ for message in self.sent_to(request.first("to"))])
        match = PATH.fullmatch(request.path)
        if not match or request.method != "POST":
            return fault(404, 20404, "The requested resource was not found")
        with self.lock:
            self.asked += 1
            return refusal(request, match["account"]) or self.take(request.form, match["account"])

    def take(self, form: dict[str, str], account: str) -> Answer:
        if self.mode == "down":
            return UNAVAILABLE
        if form["To"] in FAILURES:
            return FAILURES[form["To"]]
        sender = form.get("From") or form["MessagingServiceSid"]
        message = Message(f"SM{next(self.numbers):032x}", form["To"], sender, form["Body"])
        self.messages.append(message)
        is_late = self.mode == "slow" or message.to == TAKEN_BUT_SILENT
        return replace(accepted(message, account), delay_seconds=self.slow_seconds if is_late else 0.0)

    def sent_to(self, number: str) -> list[Message]:
        return [message for message in self.messages if number in ("", message.to)]


def refusal(request: Request, account: str) -> Answer | None:
    if not is_known(request.headers.get("authorization", ""), account):
        return UNKNOWN_ACCOUNT
    form = request.form
    wrong = (fault(400, code, text) for is_wrong, code, text in COMPLAINTS if is_wrong(form))
    return next(wrong, None)


def is_known(authorization: str, account: str) -> bool:
    scheme, _, token = authorization.partition(" ")
    try:
        user, _, secret = base64.b64decode(token, validate=True).decode().partition(":")
    except ValueError:
        return False
    is_user = user == account or user.startswith("SK")
    return scheme == "Basic" and bool(secret) and is_user


def accepted(message: Message, account: str) -> Answer:
    body = {
        "sid": message.sid,
        "account_sid": account,
        "to": message.to,
        "from": message.sender,
        "body": message.body,
        "status": "queued",
        "num_segments": "1",
        "direction": "outbound-api",
        "error_code": None,
        "error_message": None,
        "uri": f"/2010-04-01/Accounts/{account}/Messages/{message.sid}.json",
    }
    return Answer(body, 201)


@contextmanager
def running(*, slow_seconds: float = 30.0, port: int = 0) -> Iterator[Provider]:
    """`with sms.running() as provider:` takes messages at `provider.base_url`."""
    provider = Provider(slow_seconds=slow_seconds)
    with server.running(provider.respond, port, METHODS) as base_url:
        provider.base_url = base_url
        yield provider


def main(arguments: Sequence[str] | None = None) -> None:
    options = server.argument_parser("A fake of an SMS provider (Twilio).").parse_args(arguments)
    server.serve(
        Provider(slow_seconds=options.slow_seconds).respond, options.port, METHODS, host=options.host
    )


if __name__ == "__main__":
    main()
