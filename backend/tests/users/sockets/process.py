"""The real WebSocket process: uvicorn, as the stack starts it."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import connection
from websockets.sync.client import ClientConnection, connect

BACKEND = Path(__file__).parents[3]
ORIGIN = "https://safejob.test"
LARGEST = 64 * 1024


@dataclass
class Process:
    """The running process, and what it wrote."""

    port: int
    log: Path
    popen: subprocess.Popen[bytes]
    sockets: ExitStack = field(default_factory=ExitStack)

    def open(self, path: str = "/ws/session/", **options: Any) -> ClientConnection:
        """Open a socket as a page of ours does."""
        options = {"origin": ORIGIN, "open_timeout": 10, "close_timeout": 2, "proxy": None} | options
        return self.sockets.enter_context(connect(f"ws://127.0.0.1:{self.port}{path}", **options))

    def get(self, path: str) -> int:
        """Ask by HTTP; the status of the answer."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _environment(more: dict[str, str]) -> dict[str, str]:
    database = connection.settings_dict
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings.development",
        "ENV_FILE": os.devnull,
        "DATABASE_URL": "",
        "POSTGRES_DB": database["NAME"],
        "POSTGRES_USER": database["USER"],
        "POSTGRES_PASSWORD": database["PASSWORD"],
        "DB_HOST": database["HOST"],
        "DB_PORT": str(database["PORT"]),
        "PUBLIC_URL": ORIGIN,
        "CORS_ALLOWED_ORIGINS": "https://app.test",
        **more,
    }


@contextmanager
def running(log: Path, **settings: str) -> Iterator[Process]:
    """Start it on the test's database, with other settings if given, and wait until it answers the probe."""
    port = free_port()
    options = ["--host", "127.0.0.1", "--port", str(port), "--ws-max-size", str(LARGEST)]
    command = [sys.executable, "-m", "uvicorn", "config.asgi:application", *options]
    with log.open("wb") as output:
        popen = subprocess.Popen(
            command, cwd=BACKEND, env=_environment(settings), stdout=output, stderr=output
        )
    process = Process(port, log, popen)
    try:
        _wait_until_alive(process)
        with process.sockets:
            yield process
    finally:
        popen.kill()
        popen.wait()


def _wait_until_alive(process: Process) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        assert process.popen.poll() is None, process.log.read_text()
        try:
            if process.get("/livez/") == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(process.log.read_text())
