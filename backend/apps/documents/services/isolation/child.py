"""The program of the process: `python -I child.py BACKEND ORDER`; a file comes in, an answer goes out.

It runs by its path and imports nothing of the house before the limits hold.
"""

import ctypes
import importlib
import json
import os
import resource
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

READY, DONE, MEMORY, RAISED = b"ready", b"done", b"memory", b"raised"
NO_CORE = 0  # bytes: what a crash would write down is somebody's file
LARGEST_FILE = 64 * 1024 * 1024  # bytes of one temporary file


def main(backend: str, order: dict[str, Any]) -> None:
    """Set the limits, load the function, call it, answer."""
    _leave_network()
    _limit(order["seconds"], order["memory"])
    function = _load(backend, *order["function"].split(":"))
    _say(READY)
    try:
        answer = function(sys.stdin.buffer.read(), **order["arguments"])
    except MemoryError:
        _say(MEMORY, _peak())
    except Exception as error:
        _say(RAISED, _peak())
        sys.stdout.buffer.write(type(error).__name__.encode())
    else:
        _say(DONE, _peak())
        sys.stdout.buffer.write(answer)


def _leave_network() -> None:
    """Into an empty network, where the system lets us; most do, some containers do not."""
    for flags in (os.CLONE_NEWNET, os.CLONE_NEWUSER | os.CLONE_NEWNET):
        try:
            return os.unshare(flags)
        except OSError:
            continue
    return None


def _limit(seconds: float, memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))
    resource.setrlimit(resource.RLIMIT_CORE, (NO_CORE, NO_CORE))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
    ctypes.CDLL(None).prctl(1, 9)  # PR_SET_PDEATHSIG, SIGKILL: it does not outlive the worker


def _load(backend: str, module: str, name: str) -> Callable[..., bytes]:
    """Take the packages above the module as folders: what they gather would load all of Django."""
    parts = module.split(".")
    for depth in range(1, len(parts)):
        package = ModuleType(".".join(parts[:depth]))
        package.__path__ = [os.path.join(backend, *parts[:depth])]
        sys.modules[package.__name__] = package
    found: Callable[..., bytes] = getattr(importlib.import_module(module), name)
    return found


def _peak() -> bytes:
    """KiB that were resident at most: of this process, or of one that it started."""
    with open("/proc/self/status", "rb") as status:
        own = next(int(line.split()[1]) for line in status if line.startswith(b"VmHWM"))
    return str(max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)).encode()


def _say(word: bytes, note: bytes = b"") -> None:
    sys.stdout.buffer.write(word + b" " + note + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(sys.argv[1], json.loads(sys.argv[2]))
