"""How busy the process is, and whether it is leaving."""

from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import Gauge

BUSY = Gauge("edge_requests_in_progress", "Requests that wait for their answer", multiprocess_mode="livesum")


class State:
    """Shared by everything in one process."""

    def __init__(self, *, at_most: int) -> None:
        self.at_most, self.busy, self.is_leaving = at_most, 0, False

    @property
    def is_full(self) -> bool:
        """Whether the request that is being served is one too many."""
        return self.busy > self.at_most

    @contextmanager
    def serving(self) -> Iterator[None]:
        """Count a request while it is served."""
        self.busy += 1
        BUSY.inc()
        try:
            yield
        finally:
            self.busy -= 1
            BUSY.dec()
