"""The servers with the shipped options, and the environment that everything here runs in."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
BACKEND = ROOT / "backend"
DEVELOPMENT, YARDSTICK = "config.settings.development", "yardstick.settings"
# As in backend/Dockerfile: two processes with four threads each.
GRANIAN = [
    "granian",
    "--interface",
    "wsgi",
    "--host",
    "127.0.0.1",
    "--workers",
    "2",
    "--blocking-threads",
    "4",
]


def granian(application: str) -> list[str]:
    """Serve a WSGI application; the port comes at the end."""
    return [*GRANIAN, application, "--port"]


def edge() -> list[str]:
    """Serve the edge: one process."""
    return ["edge", "--port"]


def environment(database: str, settings: str = DEVELOPMENT) -> dict[str, str]:
    """The product's settings, on the benchmark's own database, without the limit that protects from benchmarks."""
    inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return {
        **inherited,
        "POSTGRES_DB": database,
        "DJANGO_SETTINGS_MODULE": settings,
        "PYTHONPATH": f"{BACKEND}:{HERE}",
        "RATE_LIMIT": "1000000000/m",
    }


def libpq_environment(database: str) -> dict[str, str]:
    """For pgbench: the application's own role, with the options that the product's connections have."""
    env = environment(database)
    return {
        **env,
        "PGHOST": env.get("DB_HOST", "127.0.0.1"),
        "PGPORT": env.get("DB_PORT", "5432"),
        "PGUSER": env.get("POSTGRES_USER", "safejob"),
        "PGPASSWORD": env.get("POSTGRES_PASSWORD", ""),
        "PGDATABASE": database,
        "PGOPTIONS": "-c jit=off -c max_parallel_workers_per_gather=0",
    }


def owner_environment(database: str) -> dict[str, str]:
    """For psql as the role that owns the database, and sees the rows of all organizations."""
    env = libpq_environment(database)
    return {
        **env,
        "PGUSER": env.get("POSTGRES_OWNER", env["PGUSER"]),
        "PGPASSWORD": env.get("POSTGRES_OWNER_PASSWORD", env["PGPASSWORD"]),
        "PGOPTIONS": "-c safejob.sees_all=on",
    }


def program(name: str) -> str:
    """Find a PostgreSQL program on the path or where Debian or our own stack puts it."""
    folders = [Path("/"), ROOT / ".local/deb"]
    found = [str(path) for root in folders for path in root.glob(f"usr/lib/postgresql/*/bin/{name}")]
    path = shutil.which(name) or (found[-1] if found else None)
    if path is None:
        sys.exit(f"This benchmark needs {name}, which comes with PostgreSQL.")
    return path


@contextmanager
def running(programs: dict[str, tuple[list[str], dict[str, str]]]) -> Iterator[dict[str, int]]:
    """Start servers side by side, wait until all answer, stop them at the end; gives their ports.

    :param programs: by name the module with its options, and the environment
    """
    ports = {name: _free_port() for name in programs}
    processes = {name: _start(name, *programs[name], ports[name]) for name in programs}
    try:
        for name, process in processes.items():
            _await(ports[name], process)
        yield ports
    finally:
        for process in processes.values():
            process.terminate()
        for process in processes.values():
            process.wait(15)


def _start(name: str, module: list[str], env: dict[str, str], port: int) -> subprocess.Popen:
    log = (HERE / f".{name}.log").open("w")
    command = [sys.executable, "-m", *module, str(port)]
    return subprocess.Popen(command, cwd=BACKEND, env=env, stdout=log, stderr=log)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await(port: int, process: subprocess.Popen) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    sys.exit(f"The server on port {port} did not start; see {HERE}/.*.log")
