"""The running PostgreSQL server as its lock file shows it, and whether to believe that file."""

from __future__ import annotations

import signal
import subprocess
import time
from pathlib import Path

from devstack import processes
from devstack.console import say
from devstack.postgres import Cluster


def clear_stale_lock(data: Path) -> None:
    """After kill -9 or a reboot postmaster.pid may name a stranger, and PostgreSQL would refuse to start."""
    file = data / "postmaster.pid"
    try:
        pid = int(file.read_text().split()[0])
    except (FileNotFoundError, IndexError, ValueError):
        return
    holder = processes.identify(pid)
    if holder is None or not _is_ours(data, pid):
        file.unlink(missing_ok=True)
        return
    say("Stopping a PostgreSQL that an earlier start left behind.")
    processes.send(pid, signal.SIGINT)
    deadline = time.monotonic() + 10
    while not processes.gone(holder) and time.monotonic() < deadline:
        time.sleep(0.05)


def _is_ours(data: Path, pid: int) -> bool:
    try:
        arguments = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
    return str(data).encode() in arguments


def is_ready(cluster: Cluster, port: int) -> bool:
    """Our own server says ready, on our port, and answers there."""
    try:
        lines = (cluster.data / "postmaster.pid").read_text().splitlines()
    except OSError:
        return False
    if len(lines) < 8 or lines[3] != str(port) or lines[7].strip() != "ready":
        return False
    probe = [cluster.program("pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)]
    # Named, because a failed login as the user of this machine would stand in the log at every start.
    probe += ["-U", "postgres", "-d", "postgres"]
    return subprocess.run(probe, env=cluster.environment(), check=False).returncode == 0
