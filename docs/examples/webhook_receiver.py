"""An example of a program that hears our webhooks. Standard library only; docs/webhooks.md explains it.

    WEBHOOK_SECRET=whsec_… python webhook_receiver.py --port 9000 --database heard.sqlite3

It checks the signature over the bytes as they came, refuses what is older than five minutes (somebody may have
recorded it), takes every event once, answers at once, and leaves the work to whoever reads the table.
"""

import argparse
import base64
import hashlib
import hmac
import os
import sqlite3
import sys
import time
from collections.abc import Mapping
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TOLERANCE = 300  # seconds
LARGEST = 65_536  # bytes


class NotFromThem(Exception):
    """The request is not signed by who knows the secret, or it is old."""


def verify(headers: Mapping[str, str], body: bytes, secret: str, now: float) -> str:
    """Return the id of the event.

    :raises NotFromThem: if no signature fits, or it was signed too long ago
    """
    id, timestamp = headers.get("Webhook-Id", ""), headers.get("Webhook-Timestamp", "")
    if not timestamp.isdecimal() or abs(now - int(timestamp)) > TOLERANCE:
        raise NotFromThem("too old, or without a time")
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{id}.{timestamp}.".encode() + body
    wanted = "v1," + base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()
    # While the secret changes there are two signatures; compared in constant time.
    given = headers.get("Webhook-Signature", "").split(" ")
    if not any(hmac.compare_digest(wanted.encode(), one.encode()) for one in given):
        raise NotFromThem("the signature does not fit")
    return id


def keep(database: str, id: str, body: bytes) -> bool:
    """Keep the event; False if it came before: every event may come more than once."""
    with closing(sqlite3.connect(database, timeout=5)) as connection, connection:
        connection.execute("CREATE TABLE IF NOT EXISTS heard (id TEXT PRIMARY KEY, body BLOB)")
        return bool(connection.execute("INSERT OR IGNORE INTO heard VALUES (?, ?)", [id, body]).rowcount)


class Receiver(BaseHTTPRequestHandler):
    """One request: 204 for what was taken now or before, 400 for what is not from them."""

    server: "Server"

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        if length > LARGEST:
            self.answer(413)
            return
        body = self.rfile.read(length)
        try:
            id = verify(dict(self.headers), body, self.server.secret, time.time())
        except NotFromThem as error:
            sys.stderr.write(f"refused: {error}\n")
            self.answer(400)
            return
        keep(self.server.database, id, body)
        self.answer(204)

    def answer(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Silent."""


class Server(ThreadingHTTPServer):
    """Listens, and knows the secret and where to keep what it heard."""

    def __init__(self, port: int, secret: str, database: str) -> None:
        super().__init__(("127.0.0.1", port), Receiver)
        self.secret, self.database = secret, database


def main() -> None:
    parser = argparse.ArgumentParser(description="Hears the webhooks of Safe Job Platform.")
    parser.add_argument("--port", type=int, default=9000)
    parser.add_argument("--database", default="heard.sqlite3")
    options = parser.parse_args()
    Server(options.port, os.environ["WEBHOOK_SECRET"], options.database).serve_forever()


if __name__ == "__main__":
    main()
