"""The worker of the running stack: killed and started from outside, as a crash would do it."""

import subprocess

from demo.generated import ROOT
from demo.narration import StoryBroken


def kill() -> None:
    """kill -9."""
    _stack("kill")


def start() -> None:
    """Start it and wait until it reads the queue."""
    _stack("start")


def _stack(verb: str) -> None:
    command = [str(ROOT / "scripts" / "stack"), verb, "worker"]
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if result.returncode:
        raise StoryBroken(
            f"expected `scripts/stack {verb} worker` to work, got: {result.stdout}{result.stderr}"
        )
