"""Fetch what is missing with apt: installed by root, or unpacked into the project without root."""

from __future__ import annotations

import glob
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from devstack.console import StackError, confirm, say
from devstack.paths import LOCAL
from devstack.servers import Servers, find_servers, system_hidden, unpacked_folder

APT_STATE = LOCAL / "apt"
MANUAL = "Install PostgreSQL with PostGIS and Redis, or start Docker; then try again."


def servers() -> Servers:
    """The servers to run; fetches them where they are missing."""
    found = find_servers()
    if found:
        return found
    if not shutil.which("apt-get"):
        raise StackError(f"PostgreSQL with PostGIS and Redis were not found, and apt-get neither. {MANUAL}")
    if not (may_install() and install()):
        unpack()
    found = find_servers()
    if not found:
        raise StackError(f"PostgreSQL with PostGIS and Redis are still missing. {MANUAL}")
    return found


def may_install() -> bool:
    """Root may; others are asked for sudo, and ASSUME_YES answers where sudo needs no password."""
    if system_hidden():
        return False
    if os.getuid() == 0:
        return True
    if not shutil.which("sudo"):
        return False
    if os.environ.get("ASSUME_YES") == "1":
        return subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    return confirm("PostgreSQL, PostGIS and Redis are missing. Install them with sudo apt-get?")


def install() -> bool:
    sudo = [] if os.getuid() == 0 else ["sudo"]
    say("Installing PostgreSQL, PostGIS and Redis with apt-get.")
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    if not _quietly([*apt, "update"]):
        say("apt-get update failed; trying with the package lists that are there.")
    return _quietly([*apt, "install", "-y", "--no-install-recommends", *package_names([])])


def _quietly(command: Sequence[str]) -> bool:
    """Output only where it fails: hundreds of lines of apt hide the one that matters."""
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if result.returncode:
        say(f"{' '.join(command)}\n{result.stdout[-1500:]}{result.stderr[-1500:]}")
    return result.returncode == 0


def package_names(options: Sequence[str]) -> list[str]:
    """The newest PostgreSQL for which this release has PostGIS."""
    names = _output(["apt-cache", *options, "search", "--names-only", "^postgresql-[0-9]+-postgis-3$"])
    versions = [int(version) for version in re.findall(r"^postgresql-(\d+)-postgis-3 ", names, re.MULTILINE)]
    if not versions:
        raise StackError(f"apt knows no PostGIS. {MANUAL}")
    major = max(versions)
    return [f"postgresql-{major}", f"postgresql-{major}-postgis-3", "redis-server"]


def _output(command: Sequence[str]) -> str:
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if result.returncode:
        raise StackError(f"{' '.join(command)} failed: {result.stderr.strip()[-500:]}")
    return result.stdout


def unpack() -> None:
    """Without root: package lists of our own, every missing package unpacked, nothing installed."""
    # Beside, then renamed: half-unpacked packages must never be taken for whole ones.
    final = unpacked_folder()
    root, downloads = final.with_name("deb.new"), APT_STATE / "debs"
    shutil.rmtree(root, ignore_errors=True)
    say(f"No root here: unpacking Debian packages into {final} (about 130 MB, half a minute).")
    for folder in (root, downloads, APT_STATE / "lists/partial", APT_STATE / "cache/archives/partial"):
        folder.mkdir(parents=True, exist_ok=True)
    options = private_options()
    _output(["apt-get", *options, "-q", "update"])
    wanted = missing_packages(options, package_names(options))
    # apt-get download writes to the current folder and takes no other.
    command = ["apt-get", *options, "-q", "download", *wanted]
    result = subprocess.run(command, cwd=downloads, capture_output=True, text=True, check=False)
    if result.returncode:
        raise StackError(f"Downloading the packages failed: {result.stderr.strip()[-500:]}")
    for archive in sorted(downloads.glob("*.deb")):
        _output(["dpkg-deb", "-x", str(archive), str(root)])
    link_alternatives(root)
    shutil.rmtree(final, ignore_errors=True)
    root.rename(final)
    shutil.rmtree(APT_STATE, ignore_errors=True)


def private_options() -> list[str]:
    """apt with package lists of our own, so that an ordinary user may update them."""
    settings = {
        "Dir::State::lists": f"{APT_STATE}/lists",
        "Dir::Cache": f"{APT_STATE}/cache",
        "Debug::NoLocking": "1",
        "APT::Sandbox::User": "",
        "APT::Install-Recommends": "0",
    }
    if system_hidden():
        empty = APT_STATE / "status"
        empty.touch()
        settings["Dir::State::status"] = str(empty)
    return [part for key, value in settings.items() for part in ("-o", f"{key}={value}")]


def missing_packages(options: Sequence[str], names: Sequence[str]) -> list[str]:
    """What apt would install. The C library is everywhere and must fit the loader: never ours."""
    plan = _output(["apt-get", *options, "-s", "install", *names])
    found = re.findall(r"^Inst (\S+) (?:\[[^\]]*\] )?\((\S+)", plan, re.MULTILINE)
    never = ("libc6", "libc-bin", "dpkg", "perl-base", "systemd", "init", "libllvm")
    return [f"{name}={version}" for name, version in found if not name.startswith(never)]


def link_alternatives(root: Path) -> None:
    """postgis-3.control becomes postgis.control by a script of the package, which unpacking does not run."""
    for control in glob.glob(f"{root}/usr/share/postgresql/*/extension/*-3.control"):
        link = Path(control.replace("-3.control", ".control"))
        if not link.exists():
            link.symlink_to(Path(control).name)
