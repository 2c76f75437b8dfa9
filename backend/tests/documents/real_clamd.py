"""ClamAV's own clamd, with a signature of the EICAR test file and nothing else."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fakes.clamd import EICAR

READY_IN = 20.0  # seconds


@contextmanager
def running(program: str, folder: Path) -> Iterator[str]:
    """`with running(…) as address:` scans there; everything it writes lies in the folder."""
    address = f"127.0.0.1:{_free_port()}"
    signatures = folder / "signatures"
    signatures.mkdir()
    (signatures / "local.ndb").write_text(f"Eicar-Test-Signature:0:*:{EICAR.hex()}\n")
    settings = folder / "clamd.conf"
    settings.write_text(
        f"TCPSocket {address.rpartition(':')[2]}\nTCPAddr 127.0.0.1\nDatabaseDirectory {signatures}\n"
        f"TemporaryDirectory {folder}\nForeground yes\nLogFile {folder}/clamd.log\nStreamMaxLength 25M\n"
    )
    with subprocess.Popen([program, "--config-file", str(settings)], stdout=subprocess.DEVNULL) as process:
        try:
            _wait_for(address, process)
            yield address
        finally:
            process.terminate()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    host, _, port = address.partition(":")
    until = time.monotonic() + READY_IN
    while time.monotonic() < until and process.poll() is None:
        try:
            with socket.create_connection((host, int(port)), timeout=1) as connection:
                connection.sendall(b"zPING\0")
                if connection.recv(16).startswith(b"PONG"):
                    return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("clamd did not come up")
