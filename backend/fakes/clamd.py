"""A fake of ClamAV's clamd: PING, VERSION and INSTREAM over TCP (clamd(8)), null- or newline-terminated.

It knows one virus, the EICAR test file, raw, inside of ZIP archives (a DOCX is one) and of packed streams in a PDF.
`Scanner.mode` makes it misbehave: "silent" takes everything and never answers, "broken" answers an error, "rude" hangs
up in the middle.

    python -m fakes.clamd --port 3310
"""

import io
import re
import socketserver
import struct
import threading
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from fakes import server

# In two pieces, so that no scanner takes this file for it.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
LARGEST = 25 * 1024 * 1024  # bytes of a stream, clamd's own default (StreamMaxLength)
VERSION = b"ClamAV 1.4.6/27400/Sat Nov 21 09:00:00 2026"
DEEPEST = 3  # archives in archives that are looked into


@dataclass
class Scanner:
    """How it behaves, and how often it was asked."""

    mode: str = "up"
    scanned: int = 0
    address: str = ""
    stopping: threading.Event = field(default_factory=threading.Event)


def inflated(data: bytes) -> Iterator[bytes]:
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(packed, LARGEST)


def has_virus(data: bytes, depth: int = 0) -> bool:
    if EICAR in data:
        return True
    if data.startswith(b"%PDF-") and any(EICAR in part for part in inflated(data)):
        return True
    if depth >= DEEPEST or not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = (archive.read(part) for part in archive.infolist() if part.file_size <= LARGEST)
            return any(has_virus(part, depth + 1) for part in parts)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError):
        return False


class Conversation(socketserver.StreamRequestHandler):
    """One connection: one command, as without a session."""

    server: "ClamServer"

    def handle(self) -> None:
        command, end = self.read_command()
        match command:
            case b"PING":
                answer = b"PONG"
            case b"VERSION":
                answer = VERSION
            case b"INSTREAM":
                answer = self.scan()
            case _:
                answer = b"UNKNOWN COMMAND"
        if self.server.scanner.mode == "silent":
            self.server.scanner.stopping.wait(60)
        else:
            self.wfile.write(answer + end)

    def read_command(self) -> tuple[bytes, bytes]:
        kind = self.rfile.read(1)
        end = b"\0" if kind == b"z" else b"\n"
        command = b"" if kind in (b"z", b"n") else kind
        while (byte := self.rfile.read(1)) not in (end, b""):
            command += byte
        return command, end

    def scan(self) -> bytes:
        scanner, data = self.server.scanner, b""
        while size := struct.unpack("!I", self.rfile.read(4).rjust(4, b"\0"))[0]:
            data += self.rfile.read(size)
            if scanner.mode == "rude":
                raise ConnectionAbortedError
            if len(data) > LARGEST:
                return b"INSTREAM size limit exceeded. ERROR"
        scanner.scanned += 1
        if scanner.mode == "broken":
            return b"stream: Can't allocate memory ERROR"
        return b"stream: Eicar-Signature FOUND" if has_virus(data) else b"stream: OK"


class ClamServer(socketserver.ThreadingTCPServer):
    allow_reuse_address, daemon_threads = True, True

    def __init__(self, scanner: Scanner, port: int = 0, host: str = server.LOCALHOST) -> None:
        super().__init__((host, port), Conversation)
        self.scanner = scanner

    def handle_error(self, request: object, client_address: object) -> None:
        """Who hangs up is no news; in the mode "rude" that is this fake itself."""


@contextmanager
def running(*, port: int = 0, host: str = server.LOCALHOST) -> Iterator[Scanner]:
    """`with clamd.running() as scanner:` scans at `scanner.address`."""
    scanner = Scanner()
    with ClamServer(scanner, port, host) as listening:
        scanner.address = f"{server.LOCALHOST}:{listening.server_address[1]}"
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield scanner
        finally:
            scanner.stopping.set()
            listening.shutdown()
            thread.join()


def main(arguments: Sequence[str] | None = None) -> None:
    """Scan until SIGTERM or Ctrl-C; says its address on standard output."""
    options = server.argument_parser("A fake of a virus scanner (ClamAV).").parse_args(arguments)
    with running(port=options.port, host=options.host) as scanner:
        server.wait_for_the_end(scanner.address)


if __name__ == "__main__":
    main()
