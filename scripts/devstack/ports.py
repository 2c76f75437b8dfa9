"""Free ports. Below 32768, because the system takes ports above it for outgoing connections at any moment."""

from __future__ import annotations

import contextlib
import random
import socket
from collections.abc import Collection, Iterator
from pathlib import Path

LISTEN = "0A"  # TCP_LISTEN in the kernel's tables
FIRST, LAST = 10_000, 32_767


def is_free(port: int) -> bool:
    """SO_REUSEADDR: connections that are still closing must not make our own last port look taken."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            # Two sockets may both bind with SO_REUSEADDR as long as neither listens.
            probe.listen(1)
        except OSError:
            return False
    return True


def listeners(port: int) -> set[str]:
    """The sockets that listen on the port, by inode; more than one where servers share it with SO_REUSEPORT."""
    found = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        with contextlib.suppress(OSError):
            for line in Path(table).read_text().splitlines()[1:]:
                fields = line.split()
                if fields[3] == LISTEN and int(fields[1].rpartition(":")[2], 16) == port:
                    found.add(fields[9])
    return found


def any_port() -> int:
    return random.randint(FIRST, LAST)


def candidates(preferred: int) -> Iterator[int]:
    yield preferred
    yield from random.sample(range(FIRST, LAST + 1), 200)


def free_port(preferred: int, taken: Collection[int] = ()) -> int:
    """The preferred port, else a free one below 32768, else whatever the system gives."""
    for port in candidates(preferred):
        if port not in taken and is_free(port):
            return port
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
