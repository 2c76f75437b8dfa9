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

from devstack.paths import Area

# Held here, or Python would collect their exit status before we see it.
_children: dict[int, subprocess.Popen[bytes]] = {}


@dataclass(frozen=True)
class Identity:
    """A process id alone names nobody: with its start time, this boot and its program it does.

    The program is the file that runs, not the command line: Redis and granian rewrite theirs.
    """

    pid: int
    started: str
    boot: str
    program: str


def boot_id() -> str:
    return Path("/proc/sys/kernel/random/boot_id").read_text().strip()


def status_of(pid: int) -> list[str]:
    """The fields of /proc/PID/stat from the state on; empty where there is no such process."""
    try:
        # The command name in parentheses may itself hold spaces and parentheses.
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def identify(pid: int) -> Identity | None:
    """Who has this process id now; None for nobody, for a zombie and for a process that is not ours to look at."""
    fields = status_of(pid)
    if not fields or fields[0] in "ZX":
        return None
    try:
        program = os.readlink(f"/proc/{pid}/exe")
    except OSError:
        return None
    return Identity(pid, fields[19], boot_id(), program)


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
            env=dict(env),
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


def family(area: Area, name: str) -> list[int]:
    """The recorded process and what it started, also what outlived it: all in the session it opened.

    The kernel gives a number to nobody else while a session bears it. So a stranger with the recorded number
    means that no one of ours is left.
    """
    known = recorded(area, name)
    if known is None or known.boot != boot_id():
        return []
    now = status_of(known.pid)
    if now and now[19] != known.started:
        return []
    members = (
        pid for pid in map(int, filter(str.isdigit, os.listdir("/proc"))) if _session(pid) == known.pid
    )
    return [pid for pid in members if identify(pid)]


def sockets(pids: Sequence[int]) -> set[str]:
    """The sockets these processes hold open, by inode."""
    found = set()
    for pid in pids:
        with contextlib.suppress(OSError):
            links = [os.readlink(entry) for entry in Path(f"/proc/{pid}/fd").iterdir()]
            found |= {link[8:-1] for link in links if link.startswith("socket:[")}
    return found


def _session(pid: int) -> int | None:
    fields = status_of(pid)
    return int(fields[3]) if fields else None


def log_tail(area: Area, name: str, lines: int = 15) -> str:
    """The end of a log, for a message that says why."""
    file = area.log / f"{name}.log"
    if not file.exists():
        return "(no log)"
    with open(file, "rb") as log:
        log.seek(max(0, file.stat().st_size - 8000))
        text = log.read().decode(errors="replace")
    return "\n".join(f"    {line}" for line in text.splitlines()[-lines:])


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
    """Ask the main processes to end, all at once; after the given time, kill what is left of their families."""
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
    deadline = time.monotonic() + 5
    while (members := family(area, name)) and time.monotonic() < deadline:
        for pid in members:
            send(pid, signal.SIGKILL)
        reap()
        time.sleep(0.02)
    reap()
