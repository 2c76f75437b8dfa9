"""What the tests let the process do; it imports nothing of the house."""

import ctypes
import json
import os
import subprocess
import sys
import time
from pathlib import Path


def echo(content: bytes) -> bytes:
    return content


def name(content: bytes, *, word: str, number: int) -> bytes:
    return f"{word} {number} {content.decode()}".encode()


def look_around(_: bytes) -> bytes:
    loaded = any(module.startswith(("django", "apps")) for module in sys.modules)
    return json.dumps({"environment": list(os.environ), "django": loaded}).encode()


def wait_with_child(_: bytes, *, note: str) -> bytes:
    child = subprocess.Popen(["/bin/sleep", "60"])
    Path(note).write_text(str(child.pid))
    time.sleep(60)
    return b""


def take_memory(_: bytes, *, size: int) -> bytes:
    return bytes(bytearray(size)[:1])


def compute(_: bytes) -> bytes:
    while True:
        pass


def fall_over(_: bytes) -> bytes:
    return ctypes.string_at(0)


def complain(content: bytes) -> bytes:
    raise ValueError(content.decode())


def leave(_: bytes) -> bytes:
    os._exit(3)


def leave_file(_: bytes) -> bytes:
    Path("left").write_text("x")
    return b""
