"""A server that says exactly the bytes it is told, right or wrong, fast or slow."""

import socket
import socketserver
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

Script = Callable[[str], Iterable[bytes]]  # from the path to the pieces that go out


def answer(body: bytes = b"", *headers: str, status: str = "200 OK") -> bytes:
    """A whole answer, of the right length unless a header says another."""
    lines = [f"HTTP/1.1 {status}", *headers]
    if not any(line.lower().startswith(("content-length", "transfer-encoding")) for line in headers):
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode() + body


NOT_FOUND = answer(status="404 Not Found")


class Wire(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True
    block_on_close = False

    def __init__(self, script: Script, address: tuple[str, int]) -> None:
        super().__init__(address, Talker)
        self.script, self.asked, self.heads = script, [], []

    asked: list[str]
    heads: list[str]

    @property
    def url(self) -> str:
        host, port = self.server_address[:2]
        return f"http://{host!s}:{port}"


class Talker(socketserver.StreamRequestHandler):
    server: Wire

    def handle(self) -> None:
        try:
            self.talk()
        except OSError:
            self.server.heads.append("hung up")

    def talk(self) -> None:
        head = ""
        while not head.endswith("\r\n\r\n"):
            line = self.rfile.readline(65536).decode("latin-1")
            if not line:
                return
            head += line
        path = head.split(" ")[1]
        self.server.asked.append(path)
        self.server.heads.append(head)
        for piece in self.server.script(path):
            self.wfile.write(piece)
        self.connection.shutdown(socket.SHUT_WR)


@contextmanager
def serving(script: Script, host: str = "127.0.0.1", port: int = 0) -> Iterator[Wire]:
    """Serve in a thread."""
    with Wire(script, (host, port)) as wire:
        thread = threading.Thread(target=wire.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield wire
        finally:
            wire.shutdown()
            thread.join()
