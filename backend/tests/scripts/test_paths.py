"""Whether PostgreSQL's own user can walk down to the data."""

import os
from pathlib import Path

import pytest
from devstack.paths import fingerprint, reachable_by

STRANGER = 64_321


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """pytest's own folders are closed to others; only what lies below this one is looked at."""
    inner = tmp_path / "home" / "project"
    inner.mkdir(parents=True)
    for parent in [inner, *inner.parents]:
        if parent.is_relative_to("/tmp") and parent.stat().st_uid == os.getuid() and parent != Path("/tmp"):
            parent.chmod(0o755)
    return inner


def test_an_open_path_is_reachable(folder: Path) -> None:
    assert reachable_by(STRANGER, STRANGER, folder)


def test_a_closed_home_stops_a_stranger(folder: Path) -> None:
    folder.parent.chmod(0o700)

    assert not reachable_by(STRANGER, STRANGER, folder)


def test_a_closed_home_does_not_stop_its_owner(folder: Path) -> None:
    folder.parent.chmod(0o700)

    assert reachable_by(os.getuid(), os.getgid(), folder)


def test_a_folder_that_is_still_to_be_made_counts_by_its_parents(folder: Path) -> None:
    assert reachable_by(STRANGER, STRANGER, folder / "data" / "pg")


def test_the_fingerprint_of_a_checkout_is_short_and_stays() -> None:
    assert fingerprint() == fingerprint()
    assert len(fingerprint()) == 8
