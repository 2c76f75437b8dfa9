"""The fake virus scanner speaks clamd's protocol."""

import io
import socket
import struct
import zipfile
from collections.abc import Iterator
from contextlib import suppress

import pytest

from fakes import clamd


@pytest.fixture
def scanner() -> Iterator[clamd.Scanner]:
    with clamd.running() as running:
        yield running


def ask(scanner: clamd.Scanner, said: bytes) -> bytes:
    host, _, port = scanner.address.partition(":")
    with socket.create_connection((host, int(port)), timeout=5) as connection:
        connection.sendall(said)
        heard = b""
        with suppress(ConnectionResetError):  # who hangs up on us while we talk
            while part := connection.recv(4096):
                heard += part
    return heard


def stream(data: bytes, *, chunk: int = 1000) -> bytes:
    chunks = (data[start : start + chunk] for start in range(0, len(data), chunk))
    return b"zINSTREAM\0" + b"".join(struct.pack("!I", len(c)) + c for c in chunks) + struct.pack("!I", 0)


def zipped(data: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inside", data)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        (b"zPING\0", b"PONG\0"),
        (b"nPING\n", b"PONG\n"),
        (b"zVERSION\0", clamd.VERSION + b"\0"),
        (b"zRELOAD\0", b"UNKNOWN COMMAND\0"),
    ],
)
def test_commands(scanner: clamd.Scanner, said: bytes, heard: bytes) -> None:
    assert ask(scanner, said) == heard


@pytest.mark.parametrize("data", [clamd.EICAR, zipped(clamd.EICAR), zipped(zipped(clamd.EICAR))])
def test_test_virus_is_found_also_in_archives(scanner: clamd.Scanner, data: bytes) -> None:
    assert ask(scanner, stream(data)) == b"stream: Eicar-Signature FOUND\0"


@pytest.mark.parametrize("data", [b"", b"a letter", zipped(b"a letter"), b"PK\x03\x04 no archive"])
def test_other_files_pass(scanner: clamd.Scanner, data: bytes) -> None:
    assert ask(scanner, stream(data)) == b"stream: OK\0"


def test_stream_that_is_too_long_is_refused(scanner: clamd.Scanner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clamd, "LARGEST", 10)

    assert ask(scanner, stream(b"x" * 11, chunk=11)) == b"INSTREAM size limit exceeded. ERROR\0"


def test_broken_scanner_says_so(scanner: clamd.Scanner) -> None:
    scanner.mode = "broken"

    assert ask(scanner, stream(b"a letter")).endswith(b"ERROR\0")


def test_rude_scanner_hangs_up(scanner: clamd.Scanner) -> None:
    scanner.mode = "rude"

    assert ask(scanner, stream(b"a letter")) == b""
