"""A private PostgreSQL with PostGIS, fast and forgetful: for development and tests, never for real data."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from devstack.console import StackError
from devstack.paths import LOCAL, ROOT, Area
from devstack.servers import Servers, database_account, reachable_folder

NAME = "postgres"
USER = DATABASE = "safejob"
OWNER = "safejob_owner"
ROLES = ROOT / "scripts" / "database" / "roles.sql"
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    # TCP only: no socket file means no path over 107 bytes, no stale lock and no folder to clean up.
    "unix_socket_directories": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_connections": "200",
    "shared_buffers": "256MB",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] %q%a ",
}


def data_folder(area: Area) -> Path:
    return reachable_folder() / area.folder.relative_to(LOCAL) / "pg"


@dataclass(frozen=True)
class Cluster:
    area: Area
    servers: Servers
    password: str

    @property
    def data(self) -> Path:
        return data_folder(self.area)

    def program(self, name: str) -> str:
        return str(self.servers.postgres_bin / name)

    def environment(self) -> dict[str, str]:
        return {**os.environ, **self.servers.env, "PGPASSWORD": self.password, "PGCONNECT_TIMEOUT": "5"}


def create(cluster: Cluster) -> None:
    """initdb into a folder beside, then rename: a start that was cut off leaves nothing half-made."""
    _check_version(cluster)
    if (cluster.data / "PG_VERSION").exists():
        return
    account = database_account()
    cluster.data.parent.mkdir(parents=True, exist_ok=True)
    draft = cluster.data.with_name("pg.new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    secret = draft.with_name("pg.secret")
    secret.unlink(missing_ok=True)
    with os.fdopen(os.open(secret, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(cluster.password)
    if account.user is not None and account.group is not None:
        os.chown(draft, account.user, account.group)
        os.chown(secret, account.user, account.group)
    command = [
        cluster.program("initdb"),
        "-D",
        str(draft),
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "-U",
        "postgres",
    ]
    command += ["-A", "scram-sha-256", f"--pwfile={secret}", "--no-sync", "--no-instructions"]
    _run_as_owner(cluster, command)
    secret.unlink()
    draft.rename(cluster.data)


def _check_version(cluster: Cluster) -> None:
    try:
        made_by = int((cluster.data / "PG_VERSION").read_text())
    except FileNotFoundError:
        return
    if made_by != cluster.servers.major and cluster.area.name == "dev":
        raise StackError(
            f"{cluster.data} was made by PostgreSQL {made_by}, but {cluster.servers.major} is what is here. "
            "Install the older one again to keep the data, or start empty: make reset"
        )
    if made_by != cluster.servers.major:
        shutil.rmtree(cluster.data)


def _run_as_owner(cluster: Cluster, command: list[str]) -> None:
    account = database_account()
    result = subprocess.run(
        command,
        env=cluster.environment(),
        # root's own folder may be closed to the database's user.
        cwd="/",
        user=account.user,
        group=account.group,
        extra_groups=[] if account.user is not None else None,
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        raise StackError(f"{command[0]} failed:\n{result.stdout[-800:]}{result.stderr[-1500:]}")


def command(cluster: Cluster, port: int) -> list[str]:
    settings = {**SETTINGS, "port": str(port)}
    if _small_shared_memory():
        settings["dynamic_shared_memory_type"] = "mmap"
    options = [part for key, value in settings.items() for part in ("-c", f"{key}={value}")]
    return [cluster.program("postgres"), "-D", str(cluster.data), *options]


def _small_shared_memory() -> bool:
    """Containers often have a /dev/shm of 64 MB, on which parallel queries fail."""
    try:
        return shutil.disk_usage("/dev/shm").total < 256 << 20  # nosec B108
    except OSError:
        return True


def sql(cluster: Cluster, port: int, text: str, *, database: str = "postgres", **variables: str) -> str:
    """Run SQL as the server's superuser. Through standard input: everybody can read a command line."""
    command = [cluster.program("psql"), "-h", "127.0.0.1", "-p", str(port), "-U", "postgres", "-d", database]
    command += ["-X", "-q", "-At", "-v", "ON_ERROR_STOP=1"]
    env = {**cluster.environment(), **variables}
    result = subprocess.run(command, env=env, input=text, capture_output=True, text=True, check=False)
    if result.returncode:
        raise StackError(f"psql failed: {result.stderr.strip()[-800:]}")
    return result.stdout.strip()


def bootstrap(cluster: Cluster, port: int) -> None:
    """The roles of production; PostGIS, which only a superuser may add, in every new database."""
    done, wanted = cluster.data / "bootstrapped", hashlib.sha256(ROLES.read_bytes()).hexdigest()
    if done.exists() and done.read_text() == wanted:
        return
    sql(cluster, port, "CREATE EXTENSION IF NOT EXISTS postgis", database="template1")
    make_roles(cluster, port)
    done.write_text(wanted)


def make_roles(cluster: Cluster, port: int) -> None:
    """The database, its roles and what they own; also where an earlier version of this stack made them."""
    passwords = {"APPLICATION_PASSWORD": cluster.password, "OWNER_PASSWORD": cluster.password}
    sql(cluster, port, "\\set makes_databases on\n" + ROLES.read_text(), **passwords)
