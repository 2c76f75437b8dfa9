"""Sending a file that must not take long."""

import time
from typing import IO, Any


class Hurry:
    """A file that breaks off when its time is up: a line that is slow, but not silent, runs into no time limit."""

    def __init__(self, file: IO[Any], seconds: float) -> None:
        self.file, self.ends_at = file, time.monotonic() + seconds

    def read(self, size: int = -1) -> bytes:
        """Read on.

        :raises TimeoutError: when the time is up
        """
        if time.monotonic() > self.ends_at:
            raise TimeoutError
        data: bytes = self.file.read(size)
        return data

    def seek(self, offset: int, whence: int = 0) -> int:
        """As the file does."""
        return self.file.seek(offset, whence)

    def tell(self) -> int:
        """As the file does."""
        return self.file.tell()
