"""What making the virtual environment says, and what it keeps to itself."""

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[3] / "scripts"

# Stands in for an environment's Python: uv cannot be had, pip warns, and then works or not.
PYTHON = """#!/bin/sh
case "$*" in
  *" uv") exit 1 ;;
  *"-m pip install"*) echo "WARNING: nobody needs to know" >&2; exit {status} ;;
esac
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout that has an environment whose packages are not those of the requirements."""
    for name in ("scripts", "backend/requirements", ".local/venv/bin"):
        (tmp_path / name).mkdir(parents=True)
    shutil.copy(SCRIPTS / "venv", tmp_path / "scripts")
    (tmp_path / "backend/requirements/development.txt").write_text("django\n")
    return tmp_path


def make(checkout: Path, *, status: int) -> subprocess.CompletedProcess[str]:
    python = checkout / ".local/venv/bin/python"
    python.write_text(PYTHON.format(status=status))
    python.chmod(0o755)
    return subprocess.run([str(checkout / "scripts/venv")], capture_output=True, text=True, check=False)


def test_warnings_of_an_install_that_works_are_not_shown(checkout: Path) -> None:
    result = make(checkout, status=0)

    assert result.returncode == 0
    assert "WARNING" not in result.stdout + result.stderr


def test_an_install_that_fails_shows_why_and_is_tried_again(checkout: Path) -> None:
    result = make(checkout, status=1)

    assert result.returncode == 1
    assert "WARNING" in result.stderr
    assert make(checkout, status=0).returncode == 0


def test_an_environment_that_fits_is_left_alone(checkout: Path) -> None:
    make(checkout, status=0)

    result = make(checkout, status=1)

    assert (result.returncode, result.stderr) == (0, "")
