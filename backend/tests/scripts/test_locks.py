"""Two commands at once."""

from pathlib import Path

import pytest
from devstack import locks, paths
from devstack.paths import Area


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "area_for_tests", lambda slot: Area(f"test-{slot}", tmp_path / str(slot)))


def test_two_test_runs_get_servers_of_their_own() -> None:
    with locks.free_test_area() as first, locks.free_test_area() as second:
        assert first.folder != second.folder


def test_an_area_is_free_again_after_its_run() -> None:
    with locks.free_test_area() as first:
        pass

    with locks.free_test_area() as second:
        assert first == second


def test_test_areas_lie_beside_the_development_stack() -> None:
    assert paths.area_for_tests(1).env_file != paths.DEVELOPMENT.env_file
