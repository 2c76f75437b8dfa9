"""A fake of Telegram's Bot API, as far as one bot talks with people one by one.

It takes the messages of any bot, hands updates out by getUpdates or posts them to the webhook, and plays the people:
`/say` (chat, text) is what somebody writes, `/messages?chat=…` what the bot wrote, and `/<bot>?start=…`, the deep link,
a page with the button Start. `telegram_answers.FAILURES` lists the chats that make it misbehave; `Telegram.mode` does
so for all of them.

    python -m fakes.telegram --port 4005
"""

import json
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from html import escape
from itertools import count
from typing import Any

from fakes import server
from fakes import telegram_answers as answers
from fakes.server import Answer, Request
from fakes.telegram_hook import Webhook

METHODS = ("GET", "POST")
CALL = re.compile(r"/bot(?P<token>[^/]*)/(?P<method>[A-Za-z]+)")
TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]{3,}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
BOT = re.compile(r"/(?P<name>[A-Za-z0-9_]{5,32})")
START = re.compile(r"[A-Za-z0-9_-]{1,64}")
LONGEST = 4096  # characters of a text
PRESS = """<!doctype html><title>{bot}</title><h1>{bot}</h1><form method="post" action="/say">
<label>Chat <input name="chat" value="7001"></label><input type="hidden" name="text" value="/start {start}">
<button>Start</button></form>"""


@dataclass(frozen=True)
class Message:
    """One message of the bot to a chat."""

    number: int
    chat: int
    text: str
    given: dict[str, Any]


@dataclass
class Telegram:
    """What the bot sent and the people wrote, and how it behaves: "up", "down" (503), "busy" (429) or "slow"."""

    base_url: str = ""
    mode: str = "up"
    asked: int = 0
    messages: list[Message] = field(default_factory=list)
    updates: list[dict[str, Any]] = field(default_factory=list)
    blocked_by: set[int] = field(default_factory=set)
    hook: Webhook = field(default_factory=Webhook)
    slow_seconds: float = 30.0
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    lock: threading.RLock = field(default_factory=threading.RLock)

    def respond(self, request: Request) -> Answer:
        if call := CALL.fullmatch(request.path):
            return self.call(call["token"], call["method"], given(request))
        if request.path == "/messages":
            return Answer([message.__dict__ for message in self.sent_to(int(request.first("chat", "0")))])
        if request.path == "/say" and request.method == "POST":
            status = self.say(int(request.form["chat"]), request.form["text"])
            return Answer({"webhook_status": status})
        bot, start = BOT.fullmatch(request.path), request.first("start")
        if bot and START.fullmatch(start):
            page = PRESS.format(bot=escape(bot["name"]), start=escape(start))
            return Answer(page, content_type="text/html; charset=utf-8")
        return answers.NOT_FOUND

    def call(self, token: str, method: str, fields: dict[str, Any]) -> Answer:
        if not TOKEN.fullmatch(token):
            return answers.UNAUTHORIZED
        with self.lock:
            self.asked += 1
            if self.mode in ("down", "busy"):
                return answers.DOWN if self.mode == "down" else answers.TOO_MANY
            act = self.methods().get(method)
            return act(fields) if act else answers.NOT_FOUND

    def methods(self) -> dict[str, Callable[[dict[str, Any]], Answer]]:
        return {
            "getMe": lambda _: answers.result({"id": 1, "is_bot": True, "username": "safejob_test_bot"}),
            "sendMessage": self.take,
            "setWebhook": self.set_webhook,
            "deleteWebhook": self.delete_webhook,
            "getWebhookInfo": lambda _: answers.result(self.hook.info(len(self.updates))),
            "getUpdates": self.hand_out,
        }

    def take(self, fields: dict[str, Any]) -> Answer:
        chat, text = int(fields.get("chat_id") or 0), str(fields.get("text") or "")
        if not chat or chat in answers.FAILURES:
            return answers.FAILURES.get(chat, answers.NO_CHAT)
        if chat in self.blocked_by:
            return answers.BLOCKED
        if not text.strip() or len(text) > LONGEST:
            return answers.TOO_LONG if text.strip() else answers.NO_TEXT
        message = Message(next(self.numbers), chat, text, fields)
        self.messages.append(message)
        is_late = self.mode == "slow" or chat == answers.TAKEN_BUT_SILENT
        told = answers.result(
            {"message_id": message.number, "chat": {"id": chat, "type": "private"}, "text": text}
        )
        return replace(told, delay_seconds=self.slow_seconds if is_late else 0.0)

    def set_webhook(self, fields: dict[str, Any]) -> Answer:
        url, secret = str(fields.get("url", "")), str(fields.get("secret_token", ""))
        if secret and not SECRET.fullmatch(secret):
            return answers.BAD_SECRET
        if url and not url.startswith(("https://", "http://127.0.0.1:", "http://localhost:")):
            return answers.BAD_URL
        self.hook = Webhook(url, secret)
        return answers.result(True)

    def delete_webhook(self, _: dict[str, Any]) -> Answer:
        self.hook = Webhook()
        return answers.result(True)

    def hand_out(self, fields: dict[str, Any]) -> Answer:
        """Updates below `offset` are confirmed and gone; long waiting is left out."""
        if self.hook.url:
            return answers.WEBHOOK_SET
        offset, limit = int(fields.get("offset") or 0), int(fields.get("limit") or 100)
        self.updates = [update for update in self.updates if update["update_id"] >= offset]
        return answers.result(self.updates[:limit])

    def say(self, chat: int, text: str, *, kind: str = "private") -> int:
        """Let somebody write to the bot; returns what the webhook answered, 0 without one."""
        person = {"id": chat, "is_bot": False, "first_name": "Ania", "language_code": "pl"}
        message = {"message_id": next(self.numbers), "from": person, "date": 1_700_000_000, "text": text}
        return self.happen({"message": {**message, "chat": {"id": chat, "type": kind}}})

    def block(self, chat: int) -> int:
        """Let somebody block the bot: later messages are refused, and the bot hears of it."""
        self.blocked_by.add(chat)
        change = {"old_chat_member": {"status": "member"}, "new_chat_member": {"status": "kicked"}}
        return self.happen({"my_chat_member": {"chat": {"id": chat, "type": "private"}, **change}})

    def happen(self, content: dict[str, Any]) -> int:
        with self.lock:
            self.updates.append({"update_id": 1000 + next(self.numbers), **content})
        return self.deliver()

    def deliver(self) -> int:
        """Post what waits to the webhook, as the original does again and again; what it refuses goes on waiting."""
        status = 0
        while self.hook.url and self.updates:
            status, call = self.hook.post(self.updates[0])
            if not 200 <= status < 300:
                return status
            self.updates.pop(0)
            if act := self.methods().get(call.get("method", "")):
                act(call)
        return status

    def sent_to(self, chat: int) -> list[Message]:
        return [message for message in self.messages if chat in (0, message.chat)]


def given(request: Request) -> dict[str, Any]:
    """The fields of a call, as JSON, form or query."""
    if request.headers.get("content-type", "").startswith("application/json"):
        fields: dict[str, Any] = json.loads(request.body or b"{}")
        return fields
    return {**dict(request.parameters), **(request.form if request.body else {})}


@contextmanager
def running(*, slow_seconds: float = 30.0, port: int = 0) -> Iterator[Telegram]:
    """`with telegram.running() as bots:` takes messages at `bots.base_url`."""
    bots = Telegram(slow_seconds=slow_seconds)
    with server.running(bots.respond, port, METHODS) as base_url:
        bots.base_url = base_url
        yield bots


def main(arguments: Sequence[str] | None = None) -> None:
    options = server.argument_parser("A fake of Telegram's Bot API.").parse_args(arguments)
    server.serve(
        Telegram(slow_seconds=options.slow_seconds).respond, options.port, METHODS, host=options.host
    )


if __name__ == "__main__":
    main()
