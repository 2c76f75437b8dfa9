"""The same stack with Docker Compose, where an engine answers."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence

from devstack import envfile
from devstack.console import StackError, say
from devstack.paths import DEVELOPMENT, LOCAL, ROOT
from devstack.ports import free_port
from devstack.services import DOCUMENTATION, PORTS

CHOICE = LOCAL / "run" / "chosen"


def engine_answers() -> bool:
    """The client alone proves nothing: many machines have it without an engine."""
    if not shutil.which("docker") or not _client():
        return False
    command = ["docker", "version", "--format", "{{.Server.Version}}"]
    try:
        result = subprocess.run(command, capture_output=True, timeout=5, check=False)
    except subprocess.TimeoutExpired:
        return False
    return result.returncode == 0


def _client() -> list[str]:
    """`docker compose`, or the older program with a hyphen, or the one in the virtual environment."""
    plugin = ["docker", "compose"]
    if (
        shutil.which("docker")
        and subprocess.run([*plugin, "version"], capture_output=True, check=False).returncode == 0
    ):
        return plugin
    for program in (shutil.which("docker-compose"), str(LOCAL / "venv/bin/docker-compose")):
        if program and os.access(program, os.X_OK):
            return [program]
    return []


def wanted() -> bool:
    """STACK=native|compose decides; a running native stack stays native; else whether an engine answers."""
    choice = os.environ.get("STACK", "")
    if choice not in ("", "native", "compose"):
        raise StackError(f"STACK is {choice!r}; it can be native or compose.")
    if choice:
        return choice == "compose"
    if CHOICE.exists():
        return CHOICE.read_text() == "compose"
    return engine_answers()


def remember(choice: str | None) -> None:
    """So that `make down` and `make url` speak to what `make up` started."""
    DEVELOPMENT.prepare()
    if choice is None:
        CHOICE.unlink(missing_ok=True)
    else:
        CHOICE.write_text(choice)


def ports() -> dict[str, str]:
    """Ports on this machine, kept from the last time; Compose itself tells when one is taken."""
    known = envfile.read(LOCAL / "run" / "compose.env")
    if not known:
        for key, preferred in PORTS.items():
            known[key] = str(free_port(preferred, {int(port) for port in known.values()}))
        envfile.write(LOCAL / "run" / "compose.env", known)
    return known


def compose(arguments: Sequence[str]) -> int:
    DEVELOPMENT.prepare()
    client = _client()
    if not client:
        raise StackError("Docker Compose was not found.")
    env = {**os.environ, **ports()}
    return subprocess.run([*client, *arguments], cwd=ROOT, env=env, check=False).returncode


def base_url() -> str:
    return f"http://127.0.0.1:{ports()['BACKEND_PORT']}"


def addresses() -> dict[str, str]:
    return {"BASE_URL": base_url(), "MAIL_URL": f"http://127.0.0.1:{ports()['MAIL_PORT']}"}


def up(*, foreground: bool) -> int:
    say("Running with Docker Compose.")
    remember("compose")
    status = compose(["up", "--build", "--detach", "--wait"])
    if status:
        say("Docker Compose could not start everything; look with: make logs")
        return status
    say(f"\n  API    {base_url()}/health/   documentation {base_url()}{DOCUMENTATION}")
    say(f"  Admin  {base_url()}/admin/\n  Mail   {addresses()['MAIL_URL']}\n")
    # The accounts are there already; this says which.
    compose(["exec", "-T", "backend", "python", "manage.py", "seed", "--demo"])
    if foreground:
        try:
            return compose(["logs", "--follow", "--tail", "20"])
        except KeyboardInterrupt:
            return down()
    return 0


def down() -> int:
    status = compose(["down"])
    remember(None)
    return status


def manage(arguments: Sequence[str]) -> int:
    return compose(["exec", "backend", "python", "manage.py", *arguments])
