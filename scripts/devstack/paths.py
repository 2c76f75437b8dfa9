"""Where things are: the checkout, its private folder, and one area per running set of servers."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from devstack.console import StackError

ROOT = Path(__file__).resolve().parents[2]
BACKEND = ROOT / "backend"
LOCAL = ROOT / ".local"
PYTHON = LOCAL / "venv" / "bin" / "python"


@dataclass(frozen=True)
class Area:
    """Everything one set of servers writes. `dev` lives in .local, test runs in .local/test-N."""

    name: str
    folder: Path

    @property
    def run(self) -> Path:
        return self.folder / "run"

    @property
    def log(self) -> Path:
        return self.folder / "log"

    @property
    def env_file(self) -> Path:
        return self.run / "env"

    def prepare(self) -> Area:
        for folder in (self.run, self.log):
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except PermissionError as error:
                raise StackError(f"{folder} cannot be made: does .local belong to another user?") from error
        return self


DEVELOPMENT = Area("dev", LOCAL)


def area_for_tests(slot: int) -> Area:
    return Area(f"test-{slot}", LOCAL / f"test-{slot}")


def fingerprint() -> str:
    """Short, and different for every checkout on this machine."""
    return hashlib.sha256(str(ROOT).encode()).hexdigest()[:8]


def reachable_by(user_id: int, group_id: int, folder: Path) -> bool:
    """Whether the user may walk down to the folder; root's 0700 home, for one, stops everybody else."""
    for parent in [folder, *folder.parents]:
        if not parent.exists():
            continue
        status = parent.stat()
        if status.st_uid == user_id:
            bit = stat.S_IXUSR
        elif status.st_gid == group_id:
            bit = stat.S_IXGRP
        else:
            bit = stat.S_IXOTH
        if not status.st_mode & bit:
            return False
    return True


def outside_folder() -> Path:
    """A folder of ours that every user can reach and that survives a reboot."""
    folder = Path("/var/tmp") / f"safe-job-{os.getuid()}-{fingerprint()}"  # nosec B108
    folder.mkdir(mode=0o755, exist_ok=True)
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.getuid():
        raise StackError(f"{folder} belongs to somebody else; remove it and start again.")
    return folder
