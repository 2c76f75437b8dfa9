"""Lines that wait to be written, and the thread that writes them: no request ever waits for it."""

import os
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence

from django.db import connections

from apps.audit.clients.operational.line import Line

MOST_WAITING = 1000
PAUSE = 1.0  # seconds between two writings

Write = Callable[[Sequence[Line], int], object]


class Buffer:
    """Takes lines at once, and gives them away together; forgets the oldest rather than grow, and counts them."""

    def __init__(self, *, most: int = MOST_WAITING, pause: float = PAUSE) -> None:
        self._lines: deque[Line] = deque(maxlen=most)
        self._pause, self._lost, self._process = pause, 0, 0
        self._there_is_one = threading.Event()
        self._lock = threading.Lock()
        self._write: Write | None = None
        self.find_tenant: Callable[[], object | None] = lambda: None

    @property
    def is_open(self) -> bool:
        """Whether anybody wants the lines."""
        return self._write is not None

    def open(self, *, write: Write, find_tenant: Callable[[], object | None]) -> None:
        """Begin to take lines.

        :param write: called in a thread of its own with the lines and the number of those that were lost
        :param find_tenant: for which organization the caller's thread acts
        """
        self._write, self.find_tenant = write, find_tenant

    def close(self) -> None:
        """Take no more lines."""
        self._write = None

    def add(self, line: Line) -> None:
        """Take one line; never waits for the database."""
        with self._lock:
            self._lost += len(self._lines) == self._lines.maxlen
            self._lines.append(line)
            if self._process != os.getpid():  # the first line here, or of a process that was forked since
                self._process = os.getpid()
                threading.Thread(target=self._keep_writing, name="operational-log", daemon=True).start()
        self._there_is_one.set()

    def flush(self) -> None:
        """Write what waits. If the database will not have it, it is lost and counted; the log files have it."""
        with self._lock:
            lines, lost = list(self._lines), self._lost
            self._lines.clear()
            self._lost = 0
        if self._write is None or not (lines or lost):
            return
        try:
            self._write(lines, lost)
        except (
            Exception
        ):  # whatever it is: to log it here would only add a line to those that cannot be written
            with self._lock:
                self._lost += lost + len(lines)

    def _keep_writing(self) -> None:
        while True:
            self._there_is_one.wait()
            time.sleep(self._pause)
            self._there_is_one.clear()
            self.flush()
            connections.close_all()  # of this thread: lines are rare, and connections are not


BUFFER = Buffer()
