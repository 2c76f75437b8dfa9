"""A real PgBouncer in transaction mode between the tests' connections and PostgreSQL."""

import os
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from django.db import connections

from config.environment import without_session

SERVER_CONNECTIONS = 3
CONFIG = """
[databases]
* = host={HOST} port={PORT}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {own_port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = {users}
pool_mode = transaction
default_pool_size = {size}
max_client_conn = 100
"""


@contextmanager
def pooled(program: str) -> Iterator[None]:
    """Let every connection that is opened inside of this block go through a pool of three, as with DB_POOLED=true."""
    known = connections.settings["default"]
    before = dict(known)
    with running(program, known) as port:
        known.update(without_session(before), HOST="127.0.0.1", PORT=port)
        try:
            yield
        finally:
            known.clear()
            known.update(before)


@contextmanager
def running(program: str, database: dict[str, Any]) -> Iterator[int]:
    """Start a pooler in front of this database and stop it again; gives its port."""
    with tempfile.TemporaryDirectory() as folder, closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        users, config = Path(folder, "users"), Path(folder, "pgbouncer.ini")
        users.write_text(f'"{database["USER"]}" "{database["PASSWORD"]}"\n')
        config.write_text(CONFIG.format(**database, own_port=port, users=users, size=SERVER_CONNECTIONS))
        free.close()
        # It refuses to run as root.
        user = ["-u", "nobody"] if os.getuid() == 0 else []
        with subprocess.Popen([program, "-q", *user, str(config)]) as process:
            try:
                _await(port)
                yield port
            finally:
                process.terminate()


def _await(port: int) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise TimeoutError("PgBouncer does not answer; what it says stands above")
