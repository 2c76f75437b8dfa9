"""A listener that nobody may find."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Canary:
    """Counts who connects: on every address of this machine, IPv4 and IPv6, or on one of them."""

    def __init__(self, port: int, host: str) -> None:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._socket = socket.create_server((host, port), family=family, dualstack_ipv6=host == "::")
        self.port, self.connections = self._socket.getsockname()[1], 0

    def listen(self) -> None:
        """Count until it is closed."""
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            connection.close()

    def close(self) -> None:
        """Stop; who waits in `accept` is woken up."""
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


@contextmanager
def listening(port: int = 0, host: str = "::") -> Iterator[Canary]:
    """Count connections in a thread."""
    canary = Canary(port, host)
    thread = threading.Thread(target=canary.listen, daemon=True)
    thread.start()
    try:
        yield canary
    finally:
        canary.close()
        thread.join()
