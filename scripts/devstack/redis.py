"""A Redis that forgets: it holds nothing of record."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from devstack.paths import Area
from devstack.servers import Servers

NAME = "redis"


def command(area: Area, servers: Servers, *, port: int, password: str) -> list[str]:
    """The password goes into a file, because every user of the machine can read a command line."""
    folder = area.folder / "redis"
    folder.mkdir(exist_ok=True)
    settings = {
        "port": port,
        "bind": "127.0.0.1",
        "requirepass": password,
        "dir": folder,
        "save": '""',
        "appendonly": "no",
        "daemonize": "no",
        "logfile": '""',
    }
    file = area.run / "redis.conf"
    write_private(file, "".join(f"{key} {_quoted(value)}\n" for key, value in settings.items()))
    return [str(servers.redis), str(file)]


def _quoted(value: object) -> str:
    return f'"{value}"' if isinstance(value, Path) else str(value)


def answers(port: int, password: str) -> bool:
    """Ours, because it knows our password."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=2) as connection:
            connection.sendall(f"AUTH {password}\r\n".encode())
            return connection.recv(64).startswith(b"+OK")
    except OSError:
        return False


def write_private(path: Path, text: str) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)
