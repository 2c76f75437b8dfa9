"""The file that tells other programs where the servers are."""

from pathlib import Path

import pytest
from devstack import envfile


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    values = {"DB_PORT": "15432", "DATABASE_URL": "postgis://a:b=c@127.0.0.1/d"}

    envfile.write(tmp_path / "env", values)

    assert envfile.read(tmp_path / "env") == values


def test_a_missing_file_holds_nothing(tmp_path: Path) -> None:
    assert envfile.read(tmp_path / "env") == {}


def test_comments_and_broken_lines_are_skipped(tmp_path: Path) -> None:
    (tmp_path / "env").write_text("# A=1\nnothing\nB=2\n")

    assert envfile.read(tmp_path / "env") == {"B": "2"}


def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    envfile.write(tmp_path / "env", {"POSTGRES_PASSWORD": "secret"})

    assert (tmp_path / "env").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("value", ["two\nlines", "\n"])
def test_a_value_that_would_become_two_lines_is_refused(tmp_path: Path, value: str) -> None:
    with pytest.raises(ValueError, match="one KEY=VALUE line"):
        envfile.write(tmp_path / "env", {"KEY": value})

    assert not (tmp_path / "env").exists()
