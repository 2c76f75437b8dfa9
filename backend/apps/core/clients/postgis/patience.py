"""How long this process waits for PostgreSQL.

No setting of the server or of TCP ends the wait for a server that is frozen but whose kernel still answers: the
client must look at its own clock.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from psycopg import Connection, OperationalError
from psycopg.abc import RV, PQGen
from psycopg.errors import _WaitTimeout

_limit: list[float | None] = [None]


class _Purse(threading.local):
    """What this thread may still spend on waiting; None: as much as it likes."""

    seconds: float | None = None


_purse = _Purse()


class Silent(OperationalError):
    """PostgreSQL gave no answer in time."""


def give_up_after(seconds: float | None) -> None:
    """Let every wait for an answer in this process end after so many seconds; None (a command line) is for ever."""
    _limit[0] = seconds


@contextmanager
def spending_at_most(seconds: float) -> Iterator[None]:
    """Let all waits for PostgreSQL of this thread inside of the `with` take so many seconds together.

    Only where the process has a limit at all: a command line waits as long as it takes.
    """
    before, _purse.seconds = _purse.seconds, seconds
    try:
        yield
    finally:
        _purse.seconds = before


class BoundedConnection(Connection):
    """A connection that closes itself when an answer takes too long: what comes later belongs to nobody."""

    ping_limit: float | None = None
    answered_at = 0.0  # of the monotonic clock

    def wait(self, gen: PQGen[RV], interval: float = 0.1, timeout: float | None = None) -> RV:
        """Wait for one answer.

        :raises Silent: after the limit of the process, of its request, or of the ping that is under way
        """
        limit, began = self.ping_limit or _find_limit(), time.monotonic()
        try:
            answer = super().wait(gen, interval, limit if timeout is None else timeout)
        except _WaitTimeout as error:
            if timeout is not None or limit is None:
                raise
            self.pgconn.finish()
            raise Silent(f"PostgreSQL gave no answer for {limit:.1f} s") from error
        finally:
            _spend(time.monotonic() - began)
        self.answered_at = time.monotonic()
        return answer


def _find_limit() -> float | None:
    limit, left = _limit[0], _purse.seconds
    # One who has spent everything is told no by the next wait: nothing takes no time at all.
    return limit if limit is None or left is None else max(min(limit, left), 0.001)


def _spend(seconds: float) -> None:
    if _purse.seconds is not None:
        _purse.seconds -= seconds
