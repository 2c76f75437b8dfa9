"""Work on strangers' bytes ends in time, in little memory, without secrets, and takes nobody along."""

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest

from apps.documents.services.isolation import (
    IsolationAway,
    OutOfMemory,
    Stumbled,
    TookTooLong,
    run_isolated,
)

WORK = "tests.documents.isolation.work"


def run(name: str, content: bytes = b"", **how: Any) -> bytes:
    return run_isolated(f"{WORK}:{name}", content=content, **how)


def test_answer_comes_back_whole() -> None:
    content = bytes(range(256)) * 40_000

    assert run("echo", content) == content


def test_arguments_arrive() -> None:
    assert run("name", b"x", word="Łódź", number=3) == "Łódź 3 x".encode()


def test_it_knows_no_secret_and_no_django(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "hidden")

    told = json.loads(run("look_around"))

    assert "SECRET_KEY" not in told["environment"]
    assert not {"POSTGRES_PASSWORD", "DATA_KEYS"} & set(told["environment"])
    assert not told["django"]


def test_it_ends_in_time_with_all_it_started(tmp_path: Path) -> None:
    began, note = time.monotonic(), tmp_path / "pid"

    with pytest.raises(TookTooLong):
        run("wait_with_child", seconds=2.0, note=str(note))

    assert time.monotonic() - began < 10
    status = Path(f"/proc/{note.read_text()}/stat")
    assert not status.exists() or status.read_text().split()[2] == "Z"


def test_memory_has_an_end() -> None:
    with pytest.raises(OutOfMemory):
        run("take_memory", size=600 << 20)


def test_computing_has_an_end() -> None:
    with pytest.raises(TookTooLong):
        run("compute", seconds=1.0)


@pytest.mark.parametrize("name", ["fall_over", "complain", "leave"])
def test_whoever_breaks_says_little(name: str) -> None:
    with pytest.raises(Stumbled) as broken:
        run(name, b"somebody's secret")

    assert "secret" not in str(broken.value)


@pytest.mark.parametrize("function", [f"{WORK}:nothing", "tests.documents.isolation.absent:x"])
def test_what_cannot_begin_says_nothing_about_the_file(function: str) -> None:
    with pytest.raises(IsolationAway):
        run_isolated(function, content=b"")


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    run("leave_file")

    assert os.listdir(tmp_path) == []
