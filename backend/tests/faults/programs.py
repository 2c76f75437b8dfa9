"""The processes of the application, started as the stack starts them, on the test's database."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

BACKEND = Path(__file__).parents[2]
PATIENCE = 60.0  # seconds for what a busy machine does at last
Environment = Mapping[str, str]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def await_condition(condition: Callable[[], bool], what: str, seconds: float = PATIENCE) -> float:
    """Look until it is true; how long that took.

    :raises TimeoutError: if it never is
    """
    started = time.monotonic()
    while not condition():
        if time.monotonic() - started > seconds:
            raise TimeoutError(what)
        time.sleep(0.02)
    return time.monotonic() - started


@dataclass
class Program:
    """One process that can be killed and started again."""

    arguments: list[str]
    environment: Environment
    log: Path
    port: int = 0  # 0: it listens nowhere
    popen: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, without waiting."""
        with self.log.open("ab") as output:
            self.popen = subprocess.Popen(
                [sys.executable, *self.arguments],
                cwd=BACKEND,
                env=os.environ | dict(self.environment),
                stdout=output,
                stderr=output,
                start_new_session=True,
            )

    def await_open(self) -> None:
        """Wait until it listens on its port.

        :raises RuntimeError: if it stopped by itself
        """
        await_condition(self.is_open, f"{self.log} does not listen")

    def is_open(self) -> bool:
        """Whether it listens.

        :raises RuntimeError: if it stopped by itself
        """
        if self.popen is not None and self.popen.poll() is not None:
            raise RuntimeError(self.log.read_text(errors="replace")[-3000:])
        try:
            socket.create_connection(("127.0.0.1", self.port), 1).close()
        except OSError:
            return False
        return True

    def kill(self) -> None:
        """Kill it and its children with -9, as a machine does that dies."""
        if self.popen is not None:
            with suppress(ProcessLookupError):  # it was gone already, and so are they
                os.killpg(self.popen.pid, signal.SIGKILL)
            self.popen.wait()
            self.popen = None

    def stop(self, seconds: float = 30) -> int:
        """Ask it to stop, and wait until it did; the exit status."""
        assert self.popen is not None
        self.popen.send_signal(signal.SIGTERM)
        status = self.popen.wait(seconds)
        self.popen = None
        return status


def web(environment: Environment, folder: Path) -> Program:
    """HTTP: granian with one process of four threads."""
    port = free_port()
    options = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    options += [
        "--workers",
        "1",
        "--blocking-threads",
        "4",
        "--workers-kill-timeout",
        "5",
    ]
    arguments = ["-m", "granian", *options, "config.wsgi:application"]
    return Program(arguments, environment, folder / f"web-{port}.log", port)


def websocket(environment: Environment, folder: Path) -> Program:
    """Sockets: uvicorn."""
    port = free_port()
    options = [
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        "--timeout-graceful-shutdown",
        "2",
    ]
    arguments = [
        "-m",
        "uvicorn",
        "config.asgi:application",
        *options,
        "--ws-max-size",
        "65536",
    ]
    return Program(arguments, environment, folder / f"websocket-{port}.log", port)


def worker(environment: Environment, folder: Path) -> Program:
    """The queue's worker."""
    return Program(["manage.py", "run_worker"], environment, folder / "worker.log")


@contextmanager
def running(*programs: Program) -> Iterator[None]:
    """Start them side by side, wait for their doors, kill what is left at the end."""
    try:
        for program in programs:
            program.start()
        for program in programs:
            if program.port:
                program.await_open()
        yield
    finally:
        for program in programs:
            program.kill()
