"""Recognizing our processes after kill -9, a reboot or a reused process id."""

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from devstack import processes
from devstack.paths import Area
from devstack.ports import any_port, free_port, listeners

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
# Writes down the id of a child of its own, as granian's main process has workers.
PARENT = [
    sys.executable,
    "-c",
    "import subprocess, sys, time;"
    "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
    "print(child.pid, flush=True); time.sleep(60)",
]


@pytest.fixture
def area(tmp_path: Path) -> Iterator[Area]:
    area = Area("dev", tmp_path).prepare()
    yield area
    processes.kill(area, "service")


def launch(area: Area, command: list[str]) -> processes.Identity:
    processes.start(area, "service", command, env=os.environ, cwd=area.folder)
    identity = processes.running(area, "service")
    assert identity is not None
    return identity


def until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def forge(area: Area, **changed: object) -> None:
    file = processes.pid_file(area, "service")
    file.write_text(json.dumps({**json.loads(file.read_text()), **changed}))


def test_a_started_process_runs_and_a_stopped_one_does_not(area: Area) -> None:
    launch(area, SLEEP)

    processes.stop(area, ["service"])

    assert processes.running(area, "service") is None
    assert not processes.pid_file(area, "service").exists()


def test_a_killed_process_does_not_run_though_its_file_is_there(area: Area) -> None:
    identity = launch(area, SLEEP)

    os.kill(identity.pid, signal.SIGKILL)

    until(lambda: processes.running(area, "service") is None)
    assert processes.recorded(area, "service") == identity


@pytest.mark.parametrize(
    "changed", [{"started": "1"}, {"boot": "another boot"}, {"program": "/usr/bin/other"}]
)
def test_a_stranger_with_the_recorded_id_is_not_taken_for_ours(area: Area, changed: dict[str, str]) -> None:
    identity = launch(area, SLEEP)
    original = processes.pid_file(area, "service").read_text()
    forge(area, **changed)

    running = processes.running(area, "service")
    processes.pid_file(area, "service").write_text(original)

    assert running is None
    assert processes.identify(identity.pid) == identity


@pytest.mark.parametrize("changed", [{"started": "1"}, {"boot": "another boot"}])
def test_a_stranger_with_the_recorded_id_is_never_killed(area: Area, changed: dict[str, str]) -> None:
    identity = launch(area, SLEEP)
    original = processes.pid_file(area, "service").read_text()
    forge(area, **changed)

    processes.stop(area, ["service"])

    assert processes.identify(identity.pid) == identity
    processes.pid_file(area, "service").write_text(original)


@pytest.mark.parametrize("content", ["", "no json", "{}", '{"pid": 1}', "[]"])
def test_a_broken_pid_file_names_nobody(area: Area, content: str) -> None:
    processes.pid_file(area, "service").write_text(content)

    assert processes.running(area, "service") is None
    assert processes.family(area, "service") == []


def test_children_that_outlive_a_killed_parent_are_stopped_too(area: Area) -> None:
    parent = launch(area, PARENT)
    log = area.log / "service.log"
    until(lambda: log.read_text().strip())
    child = int(log.read_text())
    os.kill(parent.pid, signal.SIGKILL)
    until(lambda: processes.running(area, "service") is None)
    assert processes.identify(child)

    processes.stop(area, ["service"])

    assert processes.identify(child) is None


def test_a_process_that_ignores_the_polite_signal_is_killed(area: Area) -> None:
    launch(
        area,
        [
            sys.executable,
            "-c",
            "import signal, time; signal.signal(15, signal.SIG_IGN); print(1, flush=True); time.sleep(60)",
        ],
    )
    until(lambda: (area.log / "service.log").read_text())

    processes.stop(area, ["service"], seconds=0.2)

    assert processes.running(area, "service") is None


def test_how_a_child_ended_is_known(area: Area) -> None:
    identity = launch(area, SLEEP)
    os.kill(identity.pid, signal.SIGKILL)

    ended: dict[int, int] = {}
    until(lambda: ended.update(processes.reap()) or identity.pid in ended)

    assert ended[identity.pid] == -signal.SIGKILL


def test_a_process_does_not_inherit_our_open_files(area: Area) -> None:
    with open(area.run / "lock", "w") as lock:
        identity = launch(area, SLEEP)

        held = {os.path.realpath(entry) for entry in Path(f"/proc/{identity.pid}/fd").iterdir()}

    assert lock.name not in held


def test_the_sockets_of_a_process_are_known(area: Area) -> None:
    port = free_port(any_port())
    launch(area, [sys.executable, "-m", "http.server", "--bind", "127.0.0.1", str(port)])

    until(lambda: listeners(port))

    assert listeners(port) <= processes.sockets(processes.family(area, "service"))
