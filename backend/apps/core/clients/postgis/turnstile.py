"""Who may try to connect to a database that failed a moment ago."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from psycopg import OperationalError

from apps.core.clients.postgis.patience import Silent

PAUSE = 1.0  # seconds without a new try after one that failed
TRY = 4.0  # seconds that one try may take; nobody else tries at the same time


class Turnstile:
    """After a connection failed, one caller at a time tries again, and the others are told no at once.

    Without it every thread would stand in line for a server that does not answer, and none be left to say so.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_failing, self._closed_until = False, 0.0

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Try to connect inside of the `with`.

        :raises Silent: if it failed a moment ago, or somebody else is trying
        """
        self._enter()
        try:
            yield
        except OperationalError:
            self._note(failing=True, closed_for=PAUSE)
            raise
        self._note(failing=False, closed_for=0.0)

    def _enter(self) -> None:
        with self._lock:
            if self._is_failing and time.monotonic() < self._closed_until:
                raise Silent("PostgreSQL did not answer a moment ago")
            self._closed_until = time.monotonic() + TRY

    def _note(self, *, failing: bool, closed_for: float) -> None:
        with self._lock:
            self._is_failing, self._closed_until = failing, time.monotonic() + closed_for
