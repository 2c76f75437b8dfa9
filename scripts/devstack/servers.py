"""Where PostgreSQL with PostGIS and Redis are: on the system, or unpacked in a folder of ours."""

from __future__ import annotations

import glob
import os
import pwd
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from devstack.paths import LOCAL, outside_folder, reachable_by


@dataclass(frozen=True)
class Servers:
    """Programs to run, and how they were found."""

    origin: str
    postgres_bin: Path
    redis: Path
    env: dict[str, str] = field(default_factory=dict)

    @property
    def major(self) -> int:
        return int(re.findall(r"\d+", str(self.postgres_bin))[-1])


@dataclass(frozen=True)
class Account:
    """The user PostgreSQL runs as: it refuses root."""

    user: int | None
    group: int | None


def database_account() -> Account:
    if os.getuid() != 0:
        return Account(None, None)
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid)
    return Account(65534, 65534)


def reachable_folder() -> Path:
    """.local, or a folder outside where the database's own user cannot walk down to it (root's 0700 home)."""
    account = database_account()
    if account.user is None or account.group is None or reachable_by(account.user, account.group, LOCAL):
        return LOCAL
    return outside_folder()


def unpacked_folder() -> Path:
    return reachable_folder() / "deb"


def system_hidden() -> bool:
    """For tests of the way without root on a machine that has everything installed."""
    return os.environ.get("STACK_NO_SYSTEM") == "1"


def find_servers() -> Servers | None:
    """On the system first, then in our own folder; None where neither has all three."""
    if not system_hidden():
        found = _look(Path("/"), "PostgreSQL, PostGIS and Redis of this system")
        if found:
            return found
    root = unpacked_folder()
    found = _look(root, f"Debian packages unpacked in {root}")
    if found:
        found.env["LD_LIBRARY_PATH"] = library_path(root, found.postgres_bin)
    return found


def _look(root: Path, origin: str) -> Servers | None:
    postgres = _newest_with_postgis(root)
    redis = _redis(root)
    return Servers(origin, postgres, redis) if postgres and redis else None


def _newest_with_postgis(root: Path) -> Path | None:
    found = []
    for folder in glob.glob(f"{root}/usr/lib/postgresql/*/bin"):
        version = Path(folder).parent.name
        control = root / "usr/share/postgresql" / version / "extension/postgis.control"
        if version.isdigit() and control.exists() and os.access(f"{folder}/postgres", os.X_OK):
            found.append((int(version), Path(folder)))
    return max(found)[1] if found else None


def _redis(root: Path) -> Path | None:
    for name in ("redis-server", "valkey-server"):
        path = root / "usr/bin" / name
        if os.access(path, os.X_OK):
            return path
        on_path = shutil.which(name) if root == Path("/") else None
        if on_path:
            return Path(on_path)
    return None


def library_path(root: Path, postgres_bin: Path) -> str:
    return ":".join([str(postgres_bin.parent / "lib"), *library_folders(root)])


def library_folders(root: Path) -> list[str]:
    """Unpacked programs look for their libraries where the packages put them, BLAS in folders of its own."""
    triplets = glob.glob(f"{root}/usr/lib/*-linux-*") + glob.glob(f"{root}/lib/*-linux-*")
    folders = [
        f"{triplet}{inner}" for triplet in triplets for inner in ("", "/blas", "/lapack", "/pulseaudio")
    ]
    return [folder for folder in folders if os.path.isdir(folder)]
