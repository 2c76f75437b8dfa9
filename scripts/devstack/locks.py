"""One start or stop at a time per area."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from devstack.console import StackError, say
from devstack.paths import Area, area_for_tests


def _open(area: Area) -> IO[str]:
    # Python opens files close-on-exec, so no daemon inherits the descriptor and keeps the lock for ever.
    area.prepare()
    return open(area.run / "lock", "w")


@contextmanager
def exclusive(area: Area) -> Iterator[None]:
    with _open(area) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another command is starting or stopping this stack; waiting for it.")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextmanager
def free_test_area() -> Iterator[Area]:
    """A set of test servers nobody uses now, so that several test runs in one checkout do not meet."""
    for slot in range(1, 17):
        area = area_for_tests(slot)
        with _open(area) as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue
            yield area
            return
    raise StackError("Sixteen test runs are going on in this checkout; wait for one of them.")
