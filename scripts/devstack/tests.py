"""Runs a command with servers of its own: the test suite, a benchmark."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from types import FrameType

from devstack import locks, tools
from devstack.console import say
from devstack.engine import Engine
from devstack.paths import BACKEND, PYTHON, ROOT, Area
from devstack.stack import prepare_venv


def _interrupt(number: int, _: FrameType | None) -> None:
    raise KeyboardInterrupt(signal.Signals(number).name)


def run_tests(arguments: Sequence[str]) -> int:
    """pytest, in parallel, in random order. The last line printed is pytest's own."""
    return _run_pytest(arguments, programs=tools.provide())


def run_fast_tests(arguments: Sequence[str]) -> int:
    """Those not marked slow; nothing is fetched for them."""
    return _run_pytest(["-m", "not slow", *arguments], programs=tools.find())


def _run_pytest(arguments: Sequence[str], *, programs: Mapping[str, str]) -> int:
    workers = os.environ.get("PYTEST_WORKERS", "") or str(len(os.sched_getaffinity(0)))
    command = [str(PYTHON), "-m", "pytest", "-n", workers, "--dist", "worksteal", *arguments]
    return run_with_servers(command, settings="test", extra=programs)


def run_benchmark(arguments: Sequence[str]) -> int:
    """benchmarks/NAME/run.py or benchmarks/NAME.py; what follows the name goes to it."""
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    for file in (ROOT / "benchmarks" / name / "run.py", ROOT / "benchmarks" / f"{name}.py"):
        if file.exists():
            return run_with_servers([str(PYTHON), str(file), *rest], settings="development")
    found = sorted({path.stem for path in (ROOT / "benchmarks").glob("*") if path.name[0] not in "_."})
    trouble = f"There is no benchmark {name!r}" if name else "Name one with make bench NAME=…"
    say(f"{trouble}; there are: {', '.join(found) or 'none yet'}.")
    return 2


def run_manage(arguments: Sequence[str]) -> int:
    """A Django command that needs no data, whether the development stack runs or not."""
    return run_with_servers([str(PYTHON), "manage.py", *arguments], settings="development")


def write_schema() -> int:
    return run_manage(["spectacular", "--file", "openapi.yaml", "--validate", "--fail-on-warn"])


def run_with_servers(command: Sequence[str], *, settings: str, extra: Mapping[str, str] | None = None) -> int:
    """Start PostgreSQL and Redis on free ports, run, stop them; also on Ctrl-C and SIGTERM."""
    prepare_venv()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    with locks.free_test_area() as area:
        engine = Engine(area, settings=settings)
        try:
            return _run(engine, area, command, extra or {})
        except KeyboardInterrupt:
            return 130
        finally:
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, signal.SIG_IGN)
            engine.stop_servers()


def _run(engine: Engine, area: Area, command: Sequence[str], extra: Mapping[str, str]) -> int:
    engine.stop_servers()
    # The last run's log tells nothing about this one, and would grow for ever.
    for log in area.log.glob("*.log"):
        log.unlink()
    engine.start_servers()
    env = {**engine.environment(), **extra}
    process = subprocess.Popen(command, cwd=BACKEND, env=env, stdin=subprocess.DEVNULL)
    try:
        return process.wait()
    except KeyboardInterrupt:
        # pytest got the terminal's Ctrl-C, too, and prints what it has; a plain kill reached us alone.
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
        raise
