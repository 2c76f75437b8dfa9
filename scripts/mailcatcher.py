"""Catches every mail of the development stack and shows it: nothing leaves this machine.

SMTP on one port; HTTP on the other: GET /messages?to=…, GET and DELETE /messages/<id>, DELETE /messages, page at /.
Messages are files, so a restart loses none; a mail is acknowledged only once its file stands.
"""

import argparse
import json
import os
import re
import signal
import threading
import time
import uuid
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

MESSAGE_ID = re.compile(r"[0-9a-f-]{30,60}")


class Mailbox:
    """One file per message; its name starts with the time, so that names sort by arrival."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.last, self.lock = 0, threading.Lock()

    def add(self, envelope: Envelope) -> str:
        """Envelope first, then the message as it came: Bcc stands only in the envelope."""
        with self.lock:
            self.last = max(time.time_ns(), self.last + 1)
            name = f"{self.last:020d}-{uuid.uuid4().hex[:12]}"
        head = json.dumps({"from": envelope.mail_from, "to": envelope.rcpt_tos}).encode()
        draft = self.folder / f"{name}.part"
        draft.write_bytes(head + b"\n" + bytes(envelope.content or b""))
        draft.rename(self.folder / f"{name}.eml")
        return name

    def names(self) -> list[str]:
        """Newest first."""
        return sorted((file.stem for file in self.folder.glob("*.eml")), reverse=True)

    def list(self, to: str | None) -> list[dict[str, Any]]:
        names = [name for name in self.names() if not to or self.is_for(name, to)]
        return [message for name in names if (message := self.get(name))]

    def is_for(self, name: str, to: str) -> bool:
        """Look at the envelope only: parsing hundreds of messages at every poll takes seconds."""
        try:
            with open(self.folder / f"{name}.eml", "rb") as file:
                recipients = json.loads(file.readline())["to"]
        except FileNotFoundError:
            return False
        return to.lower() in map(str.lower, recipients)

    def get(self, name: str) -> dict[str, Any] | None:
        try:
            head, _, body = (self.folder / f"{name}.eml").read_bytes().partition(b"\n")
        except FileNotFoundError:
            return None
        message = BytesParser(policy=policy.default).parsebytes(body)
        arrived = time.gmtime(int(name.split("-")[0]) / 1e9)
        return {
            "id": name,
            **json.loads(head),
            "subject": str(message["Subject"] or ""),
            "date": time.strftime("%Y-%m-%dT%H:%M:%SZ", arrived),
            "headers": {key: str(value) for key, value in message.items()},
            "text": part(message, "plain"),
            "html": part(message, "html"),
        }

    def remove(self, name: str) -> bool:
        try:
            (self.folder / f"{name}.eml").unlink()
        except FileNotFoundError:
            return False
        return True


def part(message: EmailMessage, kind: str) -> str:
    """The body of that kind, or nothing; a broken one is shown as far as it can be read."""
    body = message.get_body(preferencelist=(kind,))
    if body is None:
        return ""
    payload = body.get_payload(decode=True)
    return payload.decode(errors="replace") if isinstance(payload, bytes) else ""


class Handler:
    """What aiosmtpd calls."""

    def __init__(self, mailbox: Mailbox) -> None:
        self.mailbox = mailbox

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        return f"250 Kept as {self.mailbox.add(envelope)}"


class Web(BaseHTTPRequestHandler):
    mailbox: Mailbox

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        if url.path == "/":
            self.answer(HTTPStatus.OK, page(self.mailbox.list(None)).encode(), "text/html; charset=utf-8")
        elif url.path.rstrip("/") == "/messages":
            self.answer_json(self.mailbox.list(parse_qs(url.query).get("to", [None])[0]))
        else:
            name = self.message_id(url.path)
            self.answer_json(self.mailbox.get(name) if name else None)

    def do_DELETE(self) -> None:
        path = urlsplit(self.path).path
        name = self.message_id(path)
        if path.rstrip("/") == "/messages":
            for each in self.mailbox.names():
                self.mailbox.remove(each)
            self.answer(HTTPStatus.NO_CONTENT)
        elif name and self.mailbox.remove(name):
            self.answer(HTTPStatus.NO_CONTENT)
        else:
            self.answer_json(None)

    def message_id(self, path: str) -> str | None:
        """Only what can be a name of ours: a path in it would leave the folder."""
        folder, _, name = path.rstrip("/").rpartition("/")
        return name if folder == "/messages" and MESSAGE_ID.fullmatch(name) else None

    def answer_json(self, value: Any) -> None:
        status = HTTPStatus.NOT_FOUND if value is None else HTTPStatus.OK
        body = {"detail": "There is no such message."} if value is None else value
        self.answer(status, json.dumps(body).encode(), "application/json")

    def answer(self, status: HTTPStatus, body: bytes = b"", kind: str = "application/json") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        # A caught mail is somebody else's HTML; nothing on this page may run.
        self.send_header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Silent: a line per poll would bury the other logs."""


def page(messages: list[dict[str, Any]]) -> str:
    items = "".join(
        f"<details><summary>{message['date']} · {escape(', '.join(message['to']))} · "
        f"<b>{escape(message['subject'])}</b></summary>"
        f"<pre>{escape(message['text'] or message['html'])}</pre></details>"
        for message in messages[:200]
    )
    style = "body{font:16px system-ui;margin:2rem}pre{white-space:pre-wrap;background:#f4f4f4;padding:1rem}"
    return f"<!doctype html><title>Mail</title><style>{style}</style><h1>{len(messages)} mails</h1>{items}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--smtp-port", type=int, required=True)
    parser.add_argument("--http-port", type=int, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    options = parser.parse_args()
    os.umask(0o077)
    mailbox = Mailbox(options.folder)
    smtp = Controller(
        Handler(mailbox), hostname="127.0.0.1", port=options.smtp_port, data_size_limit=30 << 20
    )
    smtp.start()
    Web.mailbox = mailbox
    web = ThreadingHTTPServer(("127.0.0.1", options.http_port), Web)
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=web.shutdown).start())
    web.serve_forever(poll_interval=0.05)
    smtp.stop()


if __name__ == "__main__":
    main()
