"""PostgreSQL with PostGIS and Redis: found, or fetched with apt."""

from __future__ import annotations

import glob
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from devstack import apt
from devstack.console import StackError
from devstack.servers import Servers, find_servers, unpacked_folder

MANUAL = "Install PostgreSQL with PostGIS and Redis, or start Docker; then try again."


def servers() -> Servers:
    """The servers to run; fetches them where they are missing."""
    found = find_servers()
    if found:
        return found
    if not shutil.which("apt-get"):
        raise StackError(f"PostgreSQL with PostGIS and Redis were not found, and apt-get neither. {MANUAL}")
    apt.fetch(apt.Wanted("PostgreSQL, PostGIS and Redis", package_names, unpacked_folder()))
    link_alternatives(unpacked_folder())
    found = find_servers()
    if not found:
        raise StackError(f"PostgreSQL with PostGIS and Redis are still missing. {MANUAL}")
    return found


def package_names(options: Sequence[str]) -> list[str]:
    """The newest PostgreSQL for which this release has PostGIS."""
    names = apt.output_of(["apt-cache", *options, "search", "--names-only", "^postgresql-[0-9]+-postgis-3$"])
    versions = [int(version) for version in re.findall(r"^postgresql-(\d+)-postgis-3 ", names, re.MULTILINE)]
    if not versions:
        raise StackError(f"apt knows no PostGIS. {MANUAL}")
    major = max(versions)
    return [f"postgresql-{major}", f"postgresql-{major}-postgis-3", "redis-server"]


def link_alternatives(root: Path) -> None:
    """postgis-3.control becomes postgis.control by a script of the package, which unpacking does not run."""
    for control in glob.glob(f"{root}/usr/share/postgresql/*/extension/*-3.control"):
        link = Path(control.replace("-3.control", ".control"))
        if not link.exists():
            link.symlink_to(Path(control).name)
