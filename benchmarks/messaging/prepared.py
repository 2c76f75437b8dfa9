"""The benchmark's own database: made once, kept while the migrations are the same."""

import hashlib
import os
import subprocess
import sys
from typing import Any

from world import ROOMS

import database  # the neighbor's psql
import servers

DATABASE = "safejob_bench_messaging"
KNOWN = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"


def prepare() -> None:
    """Make or reuse the database, and let Django of this process work in it as the application does."""
    mark = _mark()
    if database.ask(KNOWN, DATABASE) != mark:
        print("Making a database; the next run finds it there.", flush=True)
        database.ask(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)", "postgres")
        database.ask(f"CREATE DATABASE {DATABASE}", "postgres")
        migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
        subprocess.run(migrate, cwd=servers.BACKEND, env=environment(), check=True)
        database.ask(f"COMMENT ON DATABASE {DATABASE} IS '{mark}'", DATABASE)
    os.environ |= environment()
    sys.path.insert(0, str(servers.BACKEND))
    import django

    django.setup()


def environment(**more: str) -> dict[str, str]:
    """What the servers run in."""
    return servers.environment(DATABASE) | {
        "PUBLIC_URL": "http://127.0.0.1:8000",
        **more,
    }


async def connect() -> Any:
    """Connect as the owner, who writes rows of everybody."""
    import psycopg

    env = servers.owner_environment(DATABASE)
    return await psycopg.AsyncConnection.connect(
        host=env["PGHOST"], port=env["PGPORT"], user=env["PGUSER"], password=env["PGPASSWORD"], dbname=DATABASE,
        options=env["PGOPTIONS"], autocommit=True,
    )  # fmt: skip


def hang_up() -> None:
    """Close what Django opened here."""
    from django.db import connections

    connections.close_all()


def _mark() -> str:
    files = sorted(servers.BACKEND.glob("apps/*/migrations/*.py"))
    made_of = b"".join(file.read_bytes() for file in files) + f"{ROOMS} rooms".encode()
    return hashlib.sha256(made_of).hexdigest()[:16]
