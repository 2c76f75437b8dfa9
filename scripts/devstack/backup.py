"""Copies of the development database. Production's backups are another matter: docs/operations.md."""

from __future__ import annotations

import os
import re
import subprocess
import time
from pathlib import Path

from devstack import locks, postgres
from devstack.console import StackError, say
from devstack.engine import Engine
from devstack.paths import BACKEND, DEVELOPMENT, LOCAL, ROOT
from devstack.prepare import Preparation
from devstack.services import APPLICATION
from devstack.stack import engine

FOLDER = LOCAL / "backup"
# The extension's own lines in a table of contents; its table of projections belongs to the superuser.
OF_POSTGIS = re.compile(r" EXTENSION .*postgis| TABLE DATA public spatial_ref_sys ")


def _client(stack: Engine, program: str, *arguments: str) -> list[str]:
    if not stack.is_running("postgres"):
        raise StackError("The stack is not running; start it with: make up")
    # The superuser: row-level security would hide rows from everybody else, and pg_dump refuses half a copy.
    address = ["-h", "127.0.0.1", "-p", str(stack.database_port), "-U", "postgres"]
    return [stack.cluster.program(program), *address, *arguments]


def _run(stack: Engine, command: list[str]) -> None:
    if subprocess.run(command, env=stack.cluster.environment(), check=False).returncode:
        raise StackError(f"{Path(command[0]).name} failed; the reason stands above.")


def backup() -> None:
    """Prints the file's name and nothing else on standard output."""
    stack = engine()
    FOLDER.mkdir(parents=True, exist_ok=True)
    target = FOLDER / f"safejob-{time.strftime('%Y%m%d-%H%M%S')}.dump"
    draft = target.with_suffix(".part")
    os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
    _run(stack, _client(stack, "pg_dump", "-Fc", "-f", str(draft), postgres.DATABASE))
    draft.rename(target)
    print(target)


def restore(name: str) -> None:
    """Into an empty database beside, then change names: a broken file leaves the old data as it was.

    Whoever asked to be forgotten after the copy was made is forgotten again before anybody can sign in.
    """
    file = next((path for path in (Path(name), ROOT / name, FOLDER / name) if path.is_file()), None)
    if file is None:
        raise StackError(f"There is no file {name!r}. Use: make restore FILE=.local/backup/….dump")
    stack = engine()
    # Everything belongs to the owner, whoever owned it where it was copied; `migrate` grants the rest.
    options = ["--no-owner", "--no-privileges", f"--role={postgres.OWNER}", "--exit-on-error"]
    command = _client(stack, "pg_restore", *options, "-d", "safejob_restore")
    with locks.exclusive(DEVELOPMENT):
        running = [service for service in APPLICATION if stack.is_running(service.name)]
        _sql(stack, "DROP DATABASE IF EXISTS safejob_restore WITH (FORCE)")
        _sql(stack, f"CREATE DATABASE safejob_restore OWNER {postgres.OWNER}")
        _run(stack, [*command, "--use-list", _list_without_postgis(stack, file), str(file.resolve())])
        stack.stop([service.name for service in running])
        _sql(stack, "DROP DATABASE IF EXISTS safejob WITH (FORCE)")
        _sql(stack, "ALTER DATABASE safejob_restore RENAME TO safejob")
        postgres.make_roles(stack.cluster, stack.database_port)
        bring_up_to_date(Preparation(stack))
        stack.start(running)
    say(f"Restored {file}.")


def bring_up_to_date(preparation: Preparation) -> None:
    """The schema and the grants of today's code, and the erasures that came after the copy."""
    preparation.manage(["migrate", "--noinput", "--verbosity", "0"])
    if list((BACKEND / "apps").glob("*/management/commands/replay_erasures.py")):
        say(preparation.manage(["replay_erasures"]).strip())


def _sql(stack: Engine, text: str) -> None:
    postgres.sql(stack.cluster, stack.database_port, text)


def _list_without_postgis(stack: Engine, file: Path) -> str:
    """The table of contents without what the new database has from template1."""
    command = [stack.cluster.program("pg_restore"), "--list", str(file)]
    result = subprocess.run(
        command, env=stack.cluster.environment(), capture_output=True, text=True, check=False
    )
    if result.returncode:
        raise StackError(f"{file} is not a copy of the database: {result.stderr.strip()[-300:]}")
    lines = [line for line in result.stdout.splitlines() if not OF_POSTGIS.search(line)]
    target = stack.area.run / "restore.list"
    target.write_text("\n".join(lines) + "\n")
    return str(target)
