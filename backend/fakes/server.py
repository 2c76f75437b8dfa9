"""What the fakes share: a small HTTP server on a free port, on the standard library alone."""

import argparse
import json
import signal
import sys
import threading
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import socket
from urllib.parse import parse_qsl, urlsplit

LOCALHOST = "127.0.0.1"


@dataclass(frozen=True)
class Request:
    """A request; `parameters` keeps order and repetition, header names are in lower case."""

    path: str
    parameters: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    base_url: str
    method: str = "GET"
    body: bytes = b""

    def first(self, name: str, default: str = "") -> str:
        return next((value for key, value in self.parameters if key == name), default)

    @property
    def form(self) -> dict[str, str]:
        """The fields of a posted form."""
        return dict(parse_qsl(self.body.decode(), keep_blank_values=True))


@dataclass(frozen=True)
class Answer:
    """`body` becomes JSON unless it is text or bytes; the answer goes out after `delay_seconds`."""

    body: object
    status: int = 200
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    delay_seconds: float = 0.0

    def encoded(self) -> bytes:
        if isinstance(self.body, bytes):
            return self.body
        text = self.body if isinstance(self.body, str) else json.dumps(self.body, ensure_ascii=False)
        return text.encode()


NOT_ALLOWED = Answer({"status": "method not allowed"}, 405)
Respond = Callable[[Request], Answer]


class FakeServer(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(
        self, respond: Respond, port: int = 0, methods: Collection[str] = ("GET",), host: str = LOCALHOST
    ) -> None:
        super().__init__((host, port), Handler)
        self.respond, self.methods = respond, methods
        self.stopping = threading.Event()

    @property
    def base_url(self) -> str:
        return f"http://{LOCALHOST}:{self.server_port}"

    def answer(self, request: Request) -> Answer:
        if request.path == "/livez":
            return Answer({"status": "ok"})
        return self.respond(request) if request.method in self.methods else NOT_ALLOWED

    def handle_error(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        """A caller who gave up waiting is what a slow answer is for; anything else is a bug worth a traceback."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    server: FakeServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.handle_request()

    def do_POST(self) -> None:
        self.handle_request()

    def handle_request(self) -> None:
        url = urlsplit(self.path)
        request = Request(
            path=url.path,
            parameters=tuple(parse_qsl(url.query, keep_blank_values=True)),
            headers={name.lower(): value for name, value in self.headers.items()},
            base_url=self.server.base_url,
            method=self.command,
            body=self.rfile.read(int(self.headers.get("Content-Length", 0))),
        )
        answer = self.server.answer(request)
        self.server.stopping.wait(answer.delay_seconds)
        self.send(answer)

    def send(self, answer: Answer) -> None:
        body = answer.encoded()
        self.send_response(answer.status)
        headers = {
            "Content-Type": answer.content_type,
            "Content-Length": str(len(body)),
            "Connection": "close",
        }
        for name, value in {**headers, **answer.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Silent: a test run asks a lot."""


@contextmanager
def running(
    respond: Respond, port: int = 0, methods: Collection[str] = ("GET",), host: str = LOCALHOST
) -> Iterator[str]:
    """Serve in a thread; gives the base URL on this machine. Port 0 takes a free one."""
    with FakeServer(respond, port, methods, host) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield server.base_url
        finally:
            server.stopping.set()
            server.shutdown()
            thread.join()


def argument_parser(description: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--host", default=LOCALHOST, help="0.0.0.0 inside a container")
    parser.add_argument("--port", type=int, default=0, help="0, the default, takes a free one")
    parser.add_argument("--slow-seconds", type=float, default=30.0, help="how long a slow answer takes")
    return parser


def serve(respond: Respond, port: int, methods: Collection[str] = ("GET",), *, host: str = LOCALHOST) -> None:
    """Serve until SIGTERM or Ctrl-C; says its address on standard output."""
    with running(respond, port, methods, host) as base_url:
        wait_for_the_end(base_url)


def wait_for_the_end(address: str) -> None:
    """Say the address on standard output, and wait for SIGTERM or Ctrl-C."""
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    sys.stdout.write(f"{address}\n")
    sys.stdout.flush()
    ended.wait()
