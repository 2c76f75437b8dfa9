"""Debian packages: installed by root, or unpacked into a folder of ours without root."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from devstack.console import StackError, confirm, say
from devstack.paths import LOCAL
from devstack.servers import system_hidden

STATE = LOCAL / "apt"


@dataclass(frozen=True)
class Wanted:
    """Some programs and where they go when nobody may install them."""

    what: str
    names: Callable[[Sequence[str]], list[str]]
    folder: Path


def fetch(wanted: Wanted) -> None:
    """Installed if we may, else unpacked; says what it cost.

    :raises StackError: if neither works
    """
    began = time.monotonic()
    with _alone():
        size = _install(wanted) if may_install(wanted.what) else ""
        size = size or _unpack(wanted)
    say(f"{wanted.what}: {size} fetched in {time.monotonic() - began:.0f} s.")


@contextmanager
def _alone() -> Iterator[None]:
    """`make dev` and `make test` may find something missing at the same moment; apt's state is one."""
    LOCAL.mkdir(parents=True, exist_ok=True)
    with open(LOCAL / "apt.lock", "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def may_install(what: str) -> bool:
    """Root may; others are asked for sudo, and ASSUME_YES answers where sudo needs no password."""
    if system_hidden():
        return False
    if os.getuid() == 0:
        return True
    if not shutil.which("sudo"):
        return False
    if os.environ.get("ASSUME_YES") == "1":
        return subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    return confirm(f"{what}: missing. Install with sudo apt-get?")


def _install(wanted: Wanted) -> str:
    """The size of what came; empty where apt-get failed."""
    sudo = [] if os.getuid() == 0 else ["sudo"]
    say(f"Installing {wanted.what} with apt-get.")
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    if _quietly([*apt, "update"]) is None:
        say("apt-get update failed; trying with the package lists that are there.")
    output = _quietly([*apt, "install", "-y", "--no-install-recommends", *wanted.names([])])
    return "" if output is None else download_size(output)


def download_size(output: str) -> str:
    """What apt-get says that it will fetch: "Need to get 88.3 MB of archives." """
    found = re.search(r"^Need to get (?:\S+ \w+/)?(\S+ \w+?) of archives", output, re.MULTILINE)
    return found[1] if found else "an unknown number of bytes"


def _quietly(command: Sequence[str]) -> str | None:
    """Output shown only where it fails: hundreds of lines of apt hide the one that matters."""
    env = {**os.environ, "LC_ALL": "C"}
    result = subprocess.run(
        command, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if result.returncode:
        say(f"{' '.join(command)}\n{result.stdout[-1500:]}{result.stderr[-1500:]}")
        return None
    return result.stdout


def output_of(command: Sequence[str]) -> str:
    """:raises StackError: with the end of what it complains about"""
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if result.returncode:
        raise StackError(f"{' '.join(command)} failed: {result.stderr.strip()[-500:]}")
    return result.stdout


def _unpack(wanted: Wanted) -> str:
    """Without root: package lists of our own, every missing package unpacked, nothing installed."""
    # Beside, then renamed: half-unpacked packages must never be taken for whole ones.
    final = wanted.folder
    root, downloads = final.with_name(f"{final.name}.new"), STATE / "debs"
    shutil.rmtree(root, ignore_errors=True)
    shutil.rmtree(downloads, ignore_errors=True)
    say(f"No root here: unpacking Debian packages into {final} (half a minute or more).")
    for folder in (root, downloads, STATE / "lists/partial", STATE / "cache/archives/partial"):
        folder.mkdir(parents=True, exist_ok=True)
    options = private_options()
    output_of(["apt-get", *options, "-q", "update"])
    _download(missing_packages(options, wanted.names(options)), options, downloads)
    archives = sorted(downloads.glob("*.deb"))
    size = sum(archive.stat().st_size for archive in archives)
    for archive in archives:
        output_of(["dpkg-deb", "-x", str(archive), str(root)])
    shutil.rmtree(final, ignore_errors=True)
    root.rename(final)
    shutil.rmtree(STATE, ignore_errors=True)
    return f"{len(archives)} packages, {size / 1e6:.0f} MB,"


def _download(names: Sequence[str], options: Sequence[str], folder: Path) -> None:
    """apt-get download writes to the current folder and takes no other."""
    command = ["apt-get", *options, "-q", "download", *names]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if result.returncode:
        raise StackError(f"Downloading the packages failed: {result.stderr.strip()[-500:]}")


def private_options() -> list[str]:
    """apt with package lists of our own, so that an ordinary user may update them."""
    settings = {
        "Dir::State::lists": f"{STATE}/lists",
        "Dir::Cache": f"{STATE}/cache",
        "Debug::NoLocking": "1",
        "APT::Sandbox::User": "",
        "APT::Install-Recommends": "0",
    }
    if system_hidden():
        empty = STATE / "status"
        empty.touch()
        settings["Dir::State::status"] = str(empty)
    return [part for key, value in settings.items() for part in ("-o", f"{key}={value}")]


def missing_packages(options: Sequence[str], names: Sequence[str]) -> list[str]:
    """What apt would install. The C library is everywhere and must fit the loader: never ours.

    LLVM, 100 MB, is for PostgreSQL's JIT, which is off, and for graphic cards.
    """
    plan = output_of(["apt-get", *options, "-s", "install", *names])
    found = re.findall(r"^Inst (\S+) (?:\[[^\]]*\] )?\((\S+)", plan, re.MULTILINE)
    never = ("libc6", "libc-bin", "dpkg", "perl-base", "systemd", "init", "libllvm")
    return [f"{name}={version}" for name, version in found if not name.startswith(never)]
