"""A small HTTP client that is cheaper than any server: raw sockets, kept alive, one process.

load.py PORT CLIENTS SECONDS, paths on standard input; prints answers per second, and the seconds that each took, as
JSON. Any answer but 200 ends it.
"""

import json
import selectors
import socket
import sys
import time
from itertools import cycle


def request(path: str, port: int) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Language: nl\r\n\r\n".encode()


def is_whole(answer: bytes) -> bool:
    head, mark, body = answer.partition(b"\r\n\r\n")
    if not mark:
        return False
    if not head.startswith(b"HTTP/1.1 200"):
        sys.exit(answer[:1500].decode(errors="replace"))
    start = head.lower().index(b"content-length:") + 15
    return len(body) >= int(head[start:].split(b"\r\n", 1)[0])


class Caller:
    """One kept connection, that asks again as soon as it was answered."""

    def __init__(self, port: int) -> None:
        self.connection = socket.create_connection(("127.0.0.1", port))
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.received, self.asked_at = b"", 0.0

    def ask(self, wanted: bytes) -> None:
        """Send a request."""
        self.received, self.asked_at = b"", time.perf_counter()
        self.connection.sendall(wanted)

    def hear(self) -> float | None:
        """Read what came; how many seconds the answer took, if it is whole."""
        chunk = self.connection.recv(1 << 16)
        if not chunk:
            sys.exit("the server closed the connection")
        self.received += chunk
        return time.perf_counter() - self.asked_at if is_whole(self.received) else None


def main() -> None:
    port, clients, seconds = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    requests = cycle(request(path, port) for path in sys.stdin.read().split("\n"))
    selector, took, waiting = selectors.DefaultSelector(), [], clients
    began = time.perf_counter()
    for _ in range(clients):
        caller = Caller(port)
        selector.register(caller.connection, selectors.EVENT_READ, caller)
        caller.ask(next(requests))
    while waiting:
        for key, _ in selector.select(1):
            if (answered := key.data.hear()) is None:
                continue
            took.append(answered)
            if time.perf_counter() - began < seconds:
                key.data.ask(next(requests))
            else:  # Every caller is waited for: what went on in the server would slow down what is measured next.
                waiting -= 1
    json.dump({"rate": len(took) / (time.perf_counter() - began), "took": took}, sys.stdout)


if __name__ == "__main__":
    main()
