"""The time of one fetch, with all that belongs to it."""

import time

from apps.core.clients.fetching.refusals import TooSlow


class Budget:
    """A deadline that nothing moves: each wait asks how long it may take."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    @property
    def seconds_left(self) -> float:
        """0 or more."""
        return max(0.0, self._end - time.monotonic())

    def allow(self, at_most: float | None = None) -> float:
        """Say how many seconds the next wait may take.

        :raises TooSlow: if none is left
        """
        left = self.seconds_left
        if left <= 0:
            raise TooSlow
        return left if at_most is None else min(left, at_most)
