"""PostgreSQL's lock file after a crash."""

import os
import subprocess
import sys
from pathlib import Path

from devstack.postmaster import clear_stale_lock


def test_a_lock_of_a_process_that_is_gone_is_removed(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    (tmp_path / "postmaster.pid").write_text(f"{ended.pid}\n{tmp_path}\n")

    clear_stale_lock(tmp_path)

    assert not (tmp_path / "postmaster.pid").exists()


def test_a_lock_that_names_a_stranger_is_removed_and_the_stranger_left_alone(tmp_path: Path) -> None:
    (tmp_path / "postmaster.pid").write_text(f"{os.getpid()}\n{tmp_path}\n")

    clear_stale_lock(tmp_path)

    assert not (tmp_path / "postmaster.pid").exists()


def test_a_server_that_an_earlier_start_left_is_stopped(tmp_path: Path) -> None:
    code = "import signal; signal.signal(signal.SIGINT, signal.SIG_DFL); print(1, flush=True); signal.pause()"
    command = [sys.executable, "-c", code, "-D", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as left:
        assert left.stdout is not None
        left.stdout.readline()
        (tmp_path / "postmaster.pid").write_text(f"{left.pid}\n{tmp_path}\n")

        clear_stale_lock(tmp_path)

        assert left.wait(timeout=5) != 0


def test_an_empty_lock_does_not_stop_the_start(tmp_path: Path) -> None:
    (tmp_path / "postmaster.pid").write_text("")

    clear_stale_lock(tmp_path)
