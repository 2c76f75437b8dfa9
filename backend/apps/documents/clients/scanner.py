"""The virus scanner: clamd's INSTREAM command over TCP (clamd(8))."""

import re
import socket
import struct
from typing import IO, Any

from django.conf import settings

CHUNK = 64 * 1024  # bytes
FOUND = re.compile(rb"^stream: (?P<name>.+) FOUND$")


class ScannerAway(Exception):
    """No scanner is set, it does not answer, or it could not look at the file: nobody knows, so ask again later."""


def find_virus(file: IO[Any]) -> str:
    """Name what the scanner found in the file; empty if it found nothing.

    :raises ScannerAway: if there is no clear answer within CLAMD_TIMEOUT seconds
    """
    host, _, port = settings.CLAMD_ADDRESS.rpartition(":")
    if not host:
        raise ScannerAway("CLAMD_ADDRESS is not set")
    try:
        answer = _ask(host, int(port), file)
    except (OSError, ValueError) as error:
        raise ScannerAway(type(error).__name__) from None
    if found := FOUND.match(answer):
        return found["name"].decode("ascii", "replace")
    if answer != b"stream: OK":
        raise ScannerAway(answer[:80].decode("ascii", "replace"))
    return ""


def _ask(host: str, port: int, file: IO[Any]) -> bytes:
    with socket.create_connection((host, port), timeout=settings.CLAMD_TIMEOUT) as connection:
        connection.sendall(b"zINSTREAM\0")
        while chunk := file.read(CHUNK):
            connection.sendall(struct.pack("!I", len(chunk)) + chunk)
        connection.sendall(struct.pack("!I", 0))
        answer = b""
        while not answer.endswith(b"\0") and len(answer) < CHUNK and (part := connection.recv(4096)):
            answer += part
    return answer.rstrip(b"\0\n")
