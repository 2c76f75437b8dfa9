"""Start the process, wait for it, and end it with all it started."""

import json
import os
import select
import signal
import subprocess  # nosec B404  # our own program, never a shell
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import structlog

from apps.documents.services.isolation import child

log = structlog.get_logger(__name__)
BACKEND = Path(child.__file__).parents[4]
SECONDS = 20.0  # of everything, from the start to the answer
LARGEST_ANSWER = child.LARGEST_FILE  # bytes
MEMORY = 480 * 1024 * 1024  # bytes of address space of each process: what is resident is never more


class IsolationAway(Exception):
    """The process could not begin, or the machine ended it: that says nothing about the file, so try again later."""


class Stumbled(Exception):
    """The process began and broke over the bytes."""


class OutOfMemory(Stumbled):
    """It wanted more memory than it may have."""


class TookTooLong(Stumbled):
    """It wanted more time than it may have."""


def run_isolated(
    function: str,
    *,
    content: bytes,
    seconds: float = SECONDS,
    memory: int = MEMORY,
    **arguments: Any,
) -> bytes:
    """Call `function(content, **arguments) -> bytes` in a process of its own and return what it returns.

    The process knows no setting, no database and, where the system allows it, no network. It loads only the module and
    what that imports; the packages around it are folders to it (`child.py`), so the module may import no model.

    :param function: "apps.documents.services.inspection.inspect:inspect"
    :param content: what it works on
    :param seconds: of wall time and of computing; then it is killed, with all it started
    :param memory: bytes of address space
    :param arguments: anything that JSON can say
    :raises IsolationAway: if it could not begin
    :raises TookTooLong: after `seconds`
    :raises OutOfMemory: if it wanted more than `memory`
    :raises Stumbled: if it crashed, or raised anything; only the name of what it raised comes along
    """
    order = {"function": function, "arguments": arguments, "seconds": seconds, "memory": memory}
    with tempfile.TemporaryDirectory(prefix="isolated-") as folder:
        command = [sys.executable, "-I", child.__file__, str(BACKEND), json.dumps(order)]
        status, answer = _converse(command, content, seconds, folder)
    return _read(status, answer)


def _converse(command: Sequence[str], content: bytes, seconds: float, folder: str) -> tuple[int, bytes]:
    """Talk by files in memory, not by pipes: what it says is bounded by its limits, who escapes does not hold us up."""
    with _open_memory("given") as given, _open_memory("answer") as answer:
        given.write(content)
        given.seek(0)
        status = _wait_for(command, given, answer, seconds, folder)
        answer.seek(0)
        return status, answer.read(LARGEST_ANSWER)


def _open_memory(name: str) -> IO[bytes]:
    """On no disk: it may be an identity paper."""
    return open(os.memfd_create(name), "w+b")


def _wait_for(
    command: Sequence[str], given: IO[bytes], answer: IO[bytes], seconds: float, folder: str
) -> int:
    process = subprocess.Popen(  # nosec B603  # our own program
        command,
        stdin=given,
        stdout=answer,
        stderr=subprocess.DEVNULL,  # a trace could quote the file
        cwd=folder,
        env={"PATH": os.environ.get("PATH", os.defpath), "TMPDIR": folder, "LANG": "C.UTF-8"},
        start_new_session=True,
    )
    try:
        if not _has_ended(process, seconds):
            raise TookTooLong
    finally:
        _end(process)
    return process.returncode


def _has_ended(process: subprocess.Popen[bytes], seconds: float) -> bool:
    """Wait without asking again and again, which `Popen.wait` does."""
    handle = os.pidfd_open(process.pid)
    try:
        return bool(select.select([handle], [], [], seconds)[0])
    finally:
        os.close(handle)


def _end(process: subprocess.Popen[bytes]) -> None:
    """The whole group: what it started may still run after it ended."""
    with suppress(ProcessLookupError):  # nobody is left of it
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _read(status: int, answer: bytes) -> bytes:
    head, _, rest = answer.partition(b"\n")
    if head.strip() != child.READY or status == -signal.SIGKILL:
        raise IsolationAway(f"status {status}")
    if status == -signal.SIGXCPU:
        raise TookTooLong
    line, _, payload = rest.partition(b"\n")
    verdict, _, peak = line.partition(b" ")
    log.debug("isolated", verdict=verdict.decode(), peak_kib=int(peak or 0))
    if status == 0 and verdict == child.DONE:
        return payload
    if (
        verdict == child.MEMORY or status == -signal.SIGABRT
    ):  # C++ ends so where Python would raise MemoryError
        raise OutOfMemory
    raise Stumbled(payload.decode("ascii", "replace")[:80] or f"status {status}")
