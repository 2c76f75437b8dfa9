"""What only the tests need: Chromium, PgBouncer, ClamAV, Tesseract. Found on the system, or fetched with apt."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from devstack import apt
from devstack.console import StackError, say
from devstack.paths import LOCAL
from devstack.servers import library_folders, system_hidden

FOLDER = LOCAL / "deb-tests"
# Variable of the tests' environment: the program's names, best first.
PROGRAMS = {
    "CHROMIUM": (
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ),
    "PGBOUNCER": ("pgbouncer",),
    "CLAMD": ("clamd",),
    "TESSERACT": ("tesseract",),
}
PACKAGES = [
    "chromium",
    "pgbouncer",
    "clamav-daemon",
    "tesseract-ocr",
    "fonts-dejavu-core",
]
NAMES = "Chromium, PgBouncer, ClamAV and Tesseract"
# clamd says nothing at all without a configuration.
ASKING = {"CLAMD": ("--version", "--config-file=/dev/null")}
# Where Debian puts what runs; /usr/bin/chromium is a script that looks for the real one in fixed places.
UNPACKED = {
    "CHROMIUM": "usr/lib/chromium/chromium",
    "PGBOUNCER": "usr/sbin/pgbouncer",
    "CLAMD": "usr/sbin/clamd",
    "TESSERACT": "usr/bin/tesseract",
}
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{root}/usr/share/fonts</dir><dir>/usr/share/fonts</dir><cachedir>{root}/fontcache</cachedir></fontconfig>
"""


def find() -> dict[str, str]:
    """Paths to the programs that are there and run, by variable."""
    found = {name: _find_one(name) for name in PROGRAMS}
    return {name: path for name, path in found.items() if path}


def _find_one(name: str) -> str | None:
    given = os.environ.get(name)
    candidates = [given] if given else []
    if not system_hidden():
        # Debian keeps servers out of an ordinary user's PATH.
        path = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin"
        candidates += [found for program in PROGRAMS[name] if (found := shutil.which(program, path=path))]
    candidates.append(str(FOLDER / "programs" / name.lower()))
    return next(
        (candidate for candidate in candidates if runs(candidate, *ASKING.get(name, ()))),
        None,
    )


def runs(program: str, *arguments: str) -> bool:
    """Being there is not enough: Ubuntu's chromium-browser only tells to install a snap."""
    try:
        command = [program, *(arguments or ("--version",))]
        result = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=30,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return result.returncode == 0


def provide() -> dict[str, str]:
    """The same, after fetching what is missing; CI takes no excuse, people may test without.

    :raises StackError: in CI, if one cannot be had
    """
    found = find()
    if set(found) == set(PROGRAMS):
        return found
    try:
        _fetch()
        found = find()
    except StackError as error:
        say(str(error))
    missing = sorted(set(PROGRAMS) - set(found))
    if missing and os.environ.get("CI"):
        raise StackError(f"Missing for the tests: {', '.join(missing)}.")
    if missing:
        say(
            f"Without {', '.join(missing)}: the tests that need it are skipped. Give its path in the variable."
        )
    return found


def _fetch() -> None:
    if not shutil.which("apt-get"):
        raise StackError(f"{NAMES} were not found, and apt-get neither.")
    apt.fetch(apt.Wanted(f"{NAMES}, for the tests", lambda _: PACKAGES, FOLDER))
    if FOLDER.is_dir():
        wrap(FOLDER)


def wrap(root: Path) -> None:
    """A script for each unpacked program that tells it where its libraries and fonts are."""
    (root / "programs").mkdir(exist_ok=True)
    (root / "fonts.conf").write_text(FONTS.format(root=root))
    libraries = ":".join(library_folders(root))
    letters = next(root.glob("usr/share/tesseract-ocr/*/tessdata"), root)  # its version stands in the path
    for name, program in UNPACKED.items():
        script = root / "programs" / name.lower()
        script.write_text(
            "#!/bin/sh\n"
            f'export LD_LIBRARY_PATH="{libraries}" FONTCONFIG_FILE="{root}/fonts.conf"\n'
            f'export TESSDATA_PREFIX="{letters}"\n'
            f'exec "{root}/{program}" "$@"\n'
        )
        script.chmod(0o755)
