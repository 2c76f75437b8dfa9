"""The neighbor's small HTTP client, for requests that are sent once each.

post.py PORT CLIENTS SECONDS, requests on standard input, one `path authorization` a line; prints what load.py prints
and how many were sent. Any answer but 201 ends it.
"""

import json
import selectors
import sys
import time

from load import Caller

LETTER = "I have worked as an order picker for two years. I can start on Monday. " * 4
BODY = json.dumps({"letter": LETTER}).encode()


def request(line: str, port: int) -> bytes:
    path, authorization = line.split(" ", 1)
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: {authorization}\r\n"
    return f"{head}Content-Type: application/json\r\nContent-Length: {len(BODY)}\r\n\r\n".encode() + BODY


def is_whole(answer: bytes) -> bool:
    head, mark, body = answer.partition(b"\r\n\r\n")
    if not mark:
        return False
    if not head.startswith(b"HTTP/1.1 201"):
        sys.exit(answer[:1500].decode(errors="replace"))
    start = head.lower().index(b"content-length:") + 15
    return len(body) >= int(head[start:].split(b"\r\n", 1)[0])


class Applicant(Caller):
    """One kept connection."""

    def hear(self) -> float | None:
        """Read what came; how many seconds the answer took, if it is whole."""
        chunk = self.connection.recv(1 << 16)
        if not chunk:
            sys.exit("the server closed the connection")
        self.received += chunk
        return time.perf_counter() - self.asked_at if is_whole(self.received) else None


def main() -> None:
    port, clients, seconds = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    requests = (request(line, port) for line in sys.stdin.read().splitlines())
    selector, took, waiting = selectors.DefaultSelector(), [], clients
    began = time.perf_counter()
    for _ in range(clients):
        caller = Applicant(port)
        selector.register(caller.connection, selectors.EVENT_READ, caller)
        caller.ask(next(requests))
    while waiting:
        for key, _ in selector.select(1):
            if (answered := key.data.hear()) is None:
                continue
            took.append(answered)
            if time.perf_counter() - began < seconds:
                key.data.ask(next(requests))
            else:
                waiting -= 1
    json.dump({"rate": len(took) / (time.perf_counter() - began), "took": took}, sys.stdout)


if __name__ == "__main__":
    main()
