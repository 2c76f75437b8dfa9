"""How long this process waits for PostgreSQL.

No setting of the server or of TCP ends the wait for a server that is frozen but whose kernel still answers: the
client must look at its own clock.
"""

import time

from psycopg import Connection, OperationalError
from psycopg.abc import RV, PQGen
from psycopg.errors import _WaitTimeout

_limit: list[float | None] = [None]


class Silent(OperationalError):
    """PostgreSQL gave no answer in time."""


def give_up_after(seconds: float | None) -> None:
    """Let every wait for an answer in this process end after so many seconds; None (a command line) is for ever."""
    _limit[0] = seconds


class BoundedConnection(Connection):
    """A connection that closes itself when an answer takes too long: what comes later belongs to nobody."""

    ping_limit: float | None = None
    answered_at = 0.0  # of the monotonic clock

    def wait(self, gen: PQGen[RV], interval: float = 0.1, timeout: float | None = None) -> RV:
        """Wait for one answer.

        :raises Silent: after the limit of the process, or of the ping that is under way
        """
        limit = self.ping_limit or _limit[0]
        try:
            answer = super().wait(gen, interval, limit if timeout is None else timeout)
        except _WaitTimeout as error:
            if timeout is not None or limit is None:
                raise
            self.pgconn.finish()
            raise Silent(f"PostgreSQL gave no answer for {limit:.0f} s") from error
        self.answered_at = time.monotonic()
        return answer
