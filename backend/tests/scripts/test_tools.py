"""Chromium, PgBouncer and others for the tests: found, wrapped, or said to be missing."""

from pathlib import Path

import pytest
from devstack import tools
from devstack.apt import download_size
from devstack.console import StackError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing on the system, nothing named by the user; programs may be unpacked here."""
    monkeypatch.setenv("STACK_NO_SYSTEM", "1")
    for name in tools.PROGRAMS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(tools, "FOLDER", tmp_path)
    return tmp_path


def put_program(path: Path, script: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def test_a_program_that_only_says_how_to_install_it_does_not_count(folder: Path) -> None:
    put_program(folder / "shim", "echo install the snap >&2; exit 1")

    assert not tools.runs(str(folder / "shim"))
    assert not tools.runs(str(folder / "absent"))


def test_unpacked_programs_get_their_libraries_and_fonts(folder: Path) -> None:
    for program in tools.UNPACKED.values():
        put_program(
            folder / program, 'case "$LD_LIBRARY_PATH" in *-linux-*) test -f "$FONTCONFIG_FILE";; esac'
        )
    (folder / "usr/lib/x86_64-linux-gnu").mkdir()

    tools.wrap(folder)

    assert tools.find() == {name: str(folder / "programs" / name.lower()) for name in tools.PROGRAMS}


def test_the_users_own_choice_comes_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_program(folder / "mine", "exit 0")
    monkeypatch.setenv("CHROMIUM", str(folder / "mine"))

    assert tools.find() == {"CHROMIUM": str(folder / "mine")}


def refuse() -> None:
    raise StackError("no network")


def test_ci_takes_no_excuse_for_a_missing_program(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "_fetch", refuse)
    monkeypatch.setenv("CI", "true")

    with pytest.raises(StackError, match="CHROMIUM, CLAMD, PGBOUNCER, TESSERACT"):
        tools.provide()


def test_people_may_test_without(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tools, "_fetch", refuse)
    monkeypatch.delenv("CI", raising=False)

    assert tools.provide() == {}
    assert "skipped" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "size"),
    [
        ("Need to get 88.3 MB of archives.", "88.3 MB"),
        ("Need to get 10.1 MB/88.3 MB of archives.", "88.3 MB"),
        ("Reading package lists...", "an unknown number of bytes"),
    ],
)
def test_apt_says_what_it_fetches(line: str, size: str) -> None:
    assert download_size(f"first line\n{line}\nlast line") == size
