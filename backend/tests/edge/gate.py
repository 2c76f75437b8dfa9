"""A gate before a server: shut, nobody comes through and who is inside is thrown out; frozen, nobody hears anything."""

import selectors
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Gate:
    """Forwards connections on a port of its own while it is open."""

    def __init__(self, host: str, port: int) -> None:
        self._target, self._pairs = (host, port), dict[socket.socket, socket.socket]()
        self._selector, self._lock = selectors.DefaultSelector(), threading.RLock()
        self._ends, self.is_frozen = False, False
        self._listener: socket.socket | None = None
        self.port = 0
        self.open()
        self._thread = threading.Thread(target=self._forward, daemon=True)
        self._thread.start()

    def open(self) -> None:
        """Let everybody through."""
        with self._lock:
            self._listener = socket.create_server(("127.0.0.1", self.port), backlog=64)
            self.port = self._listener.getsockname()[1]
            self._selector.register(self._listener, selectors.EVENT_READ)

    def shut(self) -> None:
        """Let nobody through, and throw out who is inside."""
        with self._lock:
            if self._listener:
                self._selector.unregister(self._listener)
                self._listener.close()
                self._listener = None
            for connection in list(self._pairs):
                self._end(connection)

    def close(self) -> None:
        """Be gone."""
        self._ends = True
        self._thread.join(5)
        self.shut()
        self._selector.close()

    def _forward(self) -> None:
        while not self._ends:
            if self.is_frozen:
                threading.Event().wait(0.02)
                continue
            for key, _ in self._selector.select(0.05):
                with self._lock:
                    self._handle(key.fileobj)

    def _handle(self, ready: object) -> None:
        if ready is self._listener and self._listener:
            inside, outside = self._listener.accept()[0], socket.create_connection(self._target)
            for one, other in ((inside, outside), (outside, inside)):
                self._pairs[one] = other
                self._selector.register(one, selectors.EVENT_READ)
        elif isinstance(ready, socket.socket) and ready in self._pairs:
            try:
                chunk = ready.recv(1 << 16)
                self._pairs[ready].sendall(chunk)
            except OSError:
                chunk = b""
            if not chunk:
                self._end(ready)

    def _end(self, connection: socket.socket) -> None:
        other = self._pairs.pop(connection, None)
        for each in (connection, other):
            if each is not None:
                self._pairs.pop(each, None)
                with suppress(KeyError, ValueError):
                    self._selector.unregister(each)
                each.close()


@contextmanager
def gate_before(host: str, port: int) -> Iterator[Gate]:
    """Put a gate before a server."""
    gate = Gate(host, port)
    try:
        yield gate
    finally:
        gate.close()
