"""`make dev`: the stack in the foreground, with its logs, its deaths and the changes of the code."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from devstack import locks, processes
from devstack.console import say
from devstack.engine import Engine
from devstack.paths import DEVELOPMENT
from devstack.prepare import code_files
from devstack.services import APPLICATION, SERVICES
from devstack.stack import ALL, announce, engine, prepare_venv, running, start_all, stop_all

COLORS = {name: f"\033[3{number % 6 + 1}m" for number, name in enumerate(ALL)}


class Stopped(Exception):
    """Ctrl-C, a closed terminal or a polite kill."""


def _raise_stopped(number: int, _: FrameType | None) -> None:
    raise Stopped(signal.Signals(number).name)


class Logs:
    """Follows the log files and prints what is new, each line with the name of its service."""

    def __init__(self, folder: Path) -> None:
        self.files = {name: folder / f"{name}.log" for name in ALL}
        self.offsets = {name: self._size(name) for name in ALL}

    def _size(self, name: str) -> int:
        try:
            return self.files[name].stat().st_size
        except OSError:
            return 0

    def print_new(self) -> None:
        for name, file in self.files.items():
            size = self._size(name)
            if size < self.offsets[name]:
                self.offsets[name] = 0
            if size > self.offsets[name]:
                self._print(name, file)

    def _print(self, name: str, file: Path) -> None:
        with open(file, "rb") as log:
            log.seek(self.offsets[name])
            text = log.read(1 << 20)
        # An unfinished last line waits for its end.
        whole = text[: text.rfind(b"\n") + 1]
        self.offsets[name] += len(whole)
        color, end = (COLORS[name], "\033[0m") if sys.stdout.isatty() else ("", "")
        for line in whole.decode(errors="replace").splitlines():
            print(f"{color}{name:9}|{end} {line}", flush=True)


class Deaths:
    """Says it when a process ends that nobody stopped; starting it again is left to the developer."""

    def __init__(self, stack: Engine) -> None:
        self.stack = stack
        self.alive = set(running())
        self.exits: dict[int, int] = {}

    def report(self) -> None:
        self.exits.update(processes.reap())
        now = set(running())
        for name in self.alive - now:
            known = processes.recorded(DEVELOPMENT, name)
            # No pid file: it was stopped on purpose from another terminal.
            if known is not None:
                say(f"*** {name} died ({self._how(known.pid)}). Start it again: {how_to_start(name)}")
        self.alive = now

    def _how(self, pid: int) -> str:
        status = self.exits.get(pid)
        if status is None:
            return "how is not known"
        return f"killed by signal {-status}" if status < 0 else f"exit status {status}"


def how_to_start(name: str) -> str:
    """The two servers are not started alone: what else starts depends on them."""
    return f"scripts/stack start {name}" if name in SERVICES else "make up"


def newest_change() -> float:
    return max((file.stat().st_mtime for file in code_files() if file.exists()), default=0.0)


class Changes:
    """Restarts the application's processes when a Python file changed; half a second of quiet first."""

    def __init__(self, stack: Engine) -> None:
        self.stack = stack
        self.seen = newest_change()
        self.looked = time.monotonic()
        self.enabled = os.environ.get("STACK_RELOAD", "1") == "1"

    def follow(self) -> None:
        if not self.enabled or time.monotonic() - self.looked < 1:
            return
        self.looked = time.monotonic()
        newest = newest_change()
        if newest <= self.seen or time.time() - newest < 0.5:
            return
        self.seen = newest
        say("The code changed: restarting backend, websocket, worker and edge.")
        with locks.exclusive(DEVELOPMENT):
            self.stack.stop([service.name for service in APPLICATION])
            for service in APPLICATION:
                # Code that does not start is reported as a death; the next change tries again.
                self.stack.launch(service)


def dev() -> None:
    """Start what does not run, then watch until Ctrl-C; then stop everything."""
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, _raise_stopped)
    stack = None
    try:
        with locks.exclusive(DEVELOPMENT):
            began = time.monotonic()
            prepare_venv()
            stack = engine()
            logs = Logs(DEVELOPMENT.log)
            if set(running()) == set(ALL):
                say("The stack is running already; showing its logs.")
                announce(stack)
            else:
                start_all(stack, began)
        say("Ctrl-C stops everything.")
        watch([logs.print_new, Deaths(stack).report, Changes(stack).follow])
    except Stopped as stopped:
        say(f"\n{stopped}: stopping.")
        finish(stack)


def watch(looks: list[Callable[[], None]]) -> None:
    while running():
        for look in looks:
            look()
        time.sleep(0.3)
    say("Every process has ended; somebody stopped the stack.")


def finish(stack: Engine | None) -> None:
    """A second Ctrl-C must not leave half of it running."""
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)
    if stack is not None:
        with locks.exclusive(DEVELOPMENT):
            stop_all(stack)
    say("Stopped.")
