"""scripts/stack COMMAND: the commands behind the Makefile."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence

from devstack import backup, compose, foreground, stack, tests
from devstack.console import StackError, confirm, say
from devstack.paths import BACKEND, DEVELOPMENT, LOCAL, PYTHON
from devstack.postgres import OWNER, data_folder
from devstack.prepare import Preparation
from devstack.servers import unpacked_folder
from devstack.services import SERVICES

# Row-level security binds the owner, too.
SEES_ALL = "-c safejob.sees_all=on"


def dev() -> int | None:
    if compose.wanted():
        return compose.up(foreground=True)
    compose.remember("native")
    foreground.dev()
    compose.remember(None)
    return None


def up() -> int | None:
    if compose.wanted():
        return compose.up(foreground=False)
    compose.remember("native")
    stack.up()
    return None


def down() -> int | None:
    if compose.wanted():
        return compose.down()
    stack.down()
    compose.remember(None)
    return None


def url() -> int | None:
    if compose.wanted():
        print(compose.base_url())
        return 0
    stack.url()
    return None


def logs() -> int | None:
    if compose.wanted():
        return compose.compose(["logs", "--follow", "--tail", "50"])
    files = sorted(DEVELOPMENT.log.glob("*.log"))
    if not files:
        raise StackError("There are no logs yet; start the stack with: make up")
    return subprocess.run(["tail", "-n", "20", "-F", *map(str, files)], check=False).returncode


def manage(arguments: Sequence[str]) -> int | None:
    """manage.py inside the running stack."""
    if compose.wanted():
        return compose.manage(arguments)
    return _in_stack([str(PYTHON), "manage.py", *arguments])


def _in_stack(command: Sequence[str]) -> int:
    running = stack.engine()
    if not running.is_running("postgres"):
        raise StackError("The stack is not running; start it with: make up")
    env = {**running.environment(), **running.servers.env}
    return subprocess.run(command, cwd=BACKEND, env=env, check=False).returncode


def execute(arguments: Sequence[str]) -> int:
    """Any program with the running stack's addresses in its environment."""
    if compose.wanted():
        stack.prepare_venv()
        env = {**os.environ, **compose.addresses()}
        return subprocess.run(arguments, cwd=BACKEND, env=env, check=False).returncode
    return _in_stack(arguments)


def dbshell() -> int:
    """psql as the tables' owner, with everybody's rows in sight; the password comes from the environment."""
    address = ["-U", OWNER, "safejob"]
    if compose.wanted():
        return compose.compose(["exec", "-e", f"PGOPTIONS={SEES_ALL}", "postgis", "psql", *address])
    running = stack.engine()
    os.environ.update(PGPASSWORD=running.password, PGOPTIONS=SEES_ALL)
    port = running.ports.get("DB_PORT", "0")
    return _in_stack([running.cluster.program("psql"), "-h", "127.0.0.1", "-p", port, *address])


def seed() -> None:
    running = stack.engine()
    if not running.is_running("postgres"):
        raise StackError("The stack is not running; start it with: make up")
    preparation = Preparation(running)
    preparation.seed()
    say(
        preparation.accounts.read_text() if preparation.accounts.exists() else "There is no seed command yet."
    )


def reset() -> None:
    """Back to an empty machine, but for the virtual environment."""
    if not confirm("Stop the stack and delete its database, mails, logs and unpacked packages?"):
        raise StackError("Nothing was deleted. (Without a terminal: ASSUME_YES=1 make reset)")
    stack.down()
    for folder in (data_folder(DEVELOPMENT), unpacked_folder()):
        shutil.rmtree(folder, ignore_errors=True)
    for entry in LOCAL.iterdir():
        # A test run may be going on in its own folder.
        if entry.name not in ("venv", "poetry", "backup") and not entry.name.startswith("test-"):
            shutil.rmtree(entry, ignore_errors=True) if entry.is_dir() else entry.unlink()


PLAIN: dict[str, Callable[[], int | None]] = {
    "dev": dev, "up": up, "down": down, "url": url, "logs": logs, "dbshell": dbshell, "seed": seed,
    "reset": reset, "status": stack.status, "backup": backup.backup,
    "schema": tests.write_schema,
}  # fmt: skip
WITH_NAME: dict[str, Callable[[str], int | None]] = {
    "start": stack.start_one, "stop": stack.stop_one, "restart": stack.restart_one, "kill": stack.kill_one,
    "restore": backup.restore,
}  # fmt: skip
WITH_REST: dict[str, Callable[[Sequence[str]], int | None]] = {
    "manage": manage, "manage-empty": tests.run_manage, "exec": execute, "test": tests.run_tests,
    "test-fast": tests.run_fast_tests, "bench": tests.run_benchmark,
}  # fmt: skip


def run(arguments: Sequence[str]) -> int:
    name, rest = (arguments[0], arguments[1:]) if arguments else ("help", [])
    if name in PLAIN and not rest:
        return PLAIN[name]() or 0
    if name in WITH_NAME and len(rest) == 1:
        return WITH_NAME[name](rest[0]) or 0
    if name in WITH_REST:
        return WITH_REST[name](rest) or 0
    say(f"Use: scripts/stack {'|'.join(PLAIN)}")
    say("     scripts/stack start|stop|restart|kill " + "|".join(SERVICES))
    say("     scripts/stack restore FILE · bench NAME ARGS… · manage ARGS… · exec PROGRAM…")
    say("     scripts/stack test|test-fast [PYTEST ARGS…]")
    return 2


def main() -> int:
    try:
        return run(sys.argv[1:])
    except StackError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
