"""How fast one socket may ask."""

import time

MOST, SECONDS = 60, 10.0  # a person who types and reads stays far below


class Pace:
    """Counts what comes in, in windows; the limits of services count messages themselves."""

    def __init__(self) -> None:
        self._began, self._number = time.monotonic(), 0

    def allows(self) -> bool:
        """Count one; False if it is one too many."""
        now = time.monotonic()
        if now - self._began > SECONDS:
            self._began, self._number = now, 0
        self._number += 1
        return self._number <= MOST
