"""A small HTTP client that is cheaper than any server: raw sockets, kept alive, one process.

load.py PORT CLIENTS SECONDS, paths on standard input; prints answers per second, and the seconds that each took, as
JSON. Any answer but 200 ends it.
"""

import json
import selectors
import socket
import sys
import time


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


def main() -> None:
    port, clients, seconds = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    requests = [request(path, port) for path in sys.stdin.read().split("\n")]
    selector, received, asked = selectors.DefaultSelector(), {}, 0
    sent_at, took = {}, []
    for _ in range(clients):
        connection = socket.create_connection(("127.0.0.1", port))
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        selector.register(connection, selectors.EVENT_READ)
        received[connection] = b""
        sent_at[connection] = time.perf_counter()
        connection.sendall(requests[asked % len(requests)])
        asked += 1
    began = time.perf_counter()
    # Slow ones get the time for one answer each.
    while time.perf_counter() - began < seconds or len(took) < clients:
        for key, _ in selector.select(1):
            connection = key.fileobj
            chunk = connection.recv(1 << 16)
            if not chunk:
                sys.exit("the server closed the connection")
            received[connection] += chunk
            if is_whole(received[connection]):
                received[connection] = b""
                now = time.perf_counter()
                took.append(now - sent_at[connection])
                sent_at[connection] = now
                connection.sendall(requests[asked % len(requests)])
                asked += 1
    json.dump({"rate": len(took) / (time.perf_counter() - began), "took": took}, sys.stdout)


if __name__ == "__main__":
    main()
