"""Start, recognize and stop a process, also after kill -9, a reboot or a reused process id."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from devstack.paths import ROOT, Area

MARK = "SAFE_JOB_STACK"
# Held here, or Python would collect their exit status before we see it.
_children: dict[int, subprocess.Popen[bytes]] = {}


@dataclass(frozen=True)
class Identity:
    """A process id alone names nobody: with its start time, this boot and its program it does."""

    pid: int
    started: str
    boot: str
    command: str


def boot_id() -> str:
    return Path("/proc/sys/kernel/random/boot_id").read_text().strip()


def identify(pid: int) -> Identity | None:
    """Who has this process id now; None for nobody and for a zombie."""
    try:
        # The command name in parentheses may itself hold spaces and parentheses.
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        arguments = (
            Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").split()
        )
    except OSError:
        return None
    state, started = fields[0], fields[19]
    if state in "ZX" or not arguments:
        return None
    # Only the program's name: Redis rewrites the rest of its command line once it runs.
    return Identity(pid, started, boot_id(), os.path.basename(arguments[0]))


def pid_file(area: Area, name: str) -> Path:
    return area.run / f"{name}.pid"


def recorded(area: Area, name: str) -> Identity | None:
    try:
        return Identity(**json.loads(pid_file(area, name).read_text()))
    except (OSError, ValueError, TypeError):
        return None


def running(area: Area, name: str) -> Identity | None:
    """The recorded process if it is still that very process."""
    known = recorded(area, name)
    return known if known and identify(known.pid) == known else None


def mark(area: Area, name: str) -> str:
    return f"{ROOT}|{area.name}|{name}"


def start(
    area: Area,
    name: str,
    command: Sequence[str],
    *,
    env: Mapping[str, str],
    cwd: Path,
    user: int | None = None,
    group: int | None = None,
) -> None:
    """Start in a session of its own (Ctrl-C does not reach it), output to the log, id to the pid file."""
    with open(area.log / f"{name}.log", "ab") as log:
        process = subprocess.Popen(
            command,
            env={**env, MARK: mark(area, name)},
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            user=user,
            group=group,
            extra_groups=[] if user is not None else None,
        )
    _children[process.pid] = process
    record(area, name, process.pid)


def record(area: Area, name: str, pid: int) -> None:
    identity = identify(pid)
    if identity is None:
        return
    draft = pid_file(area, name).with_suffix(".new")
    draft.write_text(json.dumps(asdict(identity)))
    draft.replace(pid_file(area, name))


def marked(area: Area, name: str) -> list[int]:
    """Every process that carries the service's mark: children that outlived a killed parent, too."""
    wanted = f"{MARK}={mark(area, name)}".encode()
    return [pid for pid in _process_ids() if wanted in _environment(pid) and identify(pid)]


def _process_ids() -> list[int]:
    return [int(entry) for entry in os.listdir("/proc") if entry.isdigit()]


def _environment(pid: int) -> list[bytes]:
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:
        return []


def reap() -> dict[int, int]:
    """Collect the ended among our own children: process id to exit status (negative: the signal)."""
    ended = {pid: status for pid, child in _children.items() if (status := child.poll()) is not None}
    for pid in ended:
        del _children[pid]
    return ended


def send(pid: int, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, number)


def gone(identity: Identity) -> bool:
    return identify(identity.pid) != identity


def stop(
    area: Area, names: Sequence[str], *, number: signal.Signals = signal.SIGTERM, seconds: float = 8
) -> None:
    """Ask the main processes to end, all at once; after the given time, kill whatever carries their mark."""
    asked = [identity for identity in (running(area, name) for name in names) if identity]
    for identity in asked:
        send(identity.pid, number)
    deadline = time.monotonic() + seconds
    while any(not gone(identity) for identity in asked) and time.monotonic() < deadline:
        reap()
        time.sleep(0.02)
    for name in names:
        kill(area, name)
        pid_file(area, name).unlink(missing_ok=True)


def kill(area: Area, name: str) -> None:
    """kill -9, whole family. The pid file stays: somebody who watches sees a death, not a stop."""
    identity = running(area, name)
    for pid in {*marked(area, name), *([identity.pid] if identity else [])}:
        send(pid, signal.SIGKILL)
    deadline = time.monotonic() + 5
    while (marked(area, name) or running(area, name)) and time.monotonic() < deadline:
        reap()
        time.sleep(0.02)
