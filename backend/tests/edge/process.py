"""The real edge: `python -m edge`, as the stack starts it."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection

BACKEND = Path(__file__).parents[2]


@dataclass
class Process:
    """The running process, and what it wrote."""

    port: int
    log: Path
    popen: subprocess.Popen[bytes]

    def get(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Ask; status, headers and body of the answer."""
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return int(answer.status), dict(answer.headers), answer.read()
        except urllib.error.HTTPError as error:
            return error.code, dict(error.headers), error.read()

    def status(self, path: str = "/edge/v1/jobs/") -> int:
        """Ask; the status alone."""
        return self.get(path)[0]

    def await_status(self, wanted: int, path: str = "/edge/v1/jobs/", seconds: float = 20) -> float:
        """Ask again and again until the status is the wanted one; how long that took."""
        started = time.monotonic()
        while time.monotonic() - started < seconds:
            if self.status(path) == wanted:
                return time.monotonic() - started
            time.sleep(0.05)
        raise TimeoutError(self.log.read_text()[-3000:])

    def stop(self) -> int:
        """Ask it to stop, and wait; the exit status."""
        self.popen.send_signal(signal.SIGTERM)
        return self.popen.wait(20)

    def lines(self) -> list[dict[str, Any]]:
        """What it logged."""
        return [json.loads(line) for line in self.log.read_text().splitlines() if line.startswith("{")]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(log: Path, **environment: str) -> Iterator[Process]:
    """Start it on the test's database, and wait until it lives."""
    port, database = free_port(), connection.settings_dict
    known = {
        "DJANGO_SETTINGS_MODULE": "config.settings.development",
        "ENV_FILE": os.devnull,
        "DATABASE_URL": "",
        "POSTGRES_DB": database["NAME"],
        "POSTGRES_USER": database["USER"],
        "POSTGRES_PASSWORD": database["PASSWORD"],
        "DB_HOST": database["HOST"],
        "DB_PORT": str(database["PORT"]),
        "RATE_LIMIT": "1000000/m",
    }
    command = [sys.executable, "-m", "edge", "--port", str(port)]
    with log.open("wb") as output:
        popen = subprocess.Popen(
            command, cwd=BACKEND, env=os.environ | known | environment, stdout=output, stderr=output
        )
    process = Process(port, log, popen)
    try:
        _wait_until_alive(process)
        yield process
    finally:
        popen.kill()
        popen.wait()


def _wait_until_alive(process: Process) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        assert process.popen.poll() is None, process.log.read_text()
        try:
            if process.status("/livez") == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(process.log.read_text())
