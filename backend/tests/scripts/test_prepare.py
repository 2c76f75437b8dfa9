"""When migrations and demo accounts may be skipped."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from devstack import prepare
from devstack.prepare import Preparation, digest


def test_the_same_files_have_the_same_digest(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("1")
    (tmp_path / "b.py").write_text("2")

    assert digest([tmp_path / "a.py", tmp_path / "b.py"]) == digest([tmp_path / "b.py", tmp_path / "a.py"])


def test_changed_content_changes_the_digest(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text("1")
    before = digest([file])

    file.write_text("2")

    assert digest([file]) != before


def test_a_renamed_file_changes_the_digest(tmp_path: Path) -> None:
    file = tmp_path / "0002_first.py"
    file.write_text("1")
    before = digest([file])

    renamed = file.rename(tmp_path / "0002_second.py")

    assert digest([renamed]) != before


class Recorder(Preparation):
    """Notes the Django commands instead of running them."""

    def __init__(self) -> None:
        self.commands: list[Sequence[str]] = []

    def manage(self, arguments: Sequence[str]) -> str:
        self.commands.append(arguments)
        return ""


def test_translations_are_compiled_when_their_source_changed_or_they_are_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, compiled = tmp_path / "django.po", tmp_path / "django.mo"
    monkeypatch.setattr(prepare, "translation_files", lambda: [source])
    preparation = Recorder()
    counts = []

    source.write_text("1")
    compiled.touch()
    known = preparation.compile_translations(known="")
    counts.append(len(preparation.commands))
    known = preparation.compile_translations(known=known)
    counts.append(len(preparation.commands))
    compiled.unlink()
    known = preparation.compile_translations(known=known)
    counts.append(len(preparation.commands))
    compiled.touch()
    source.write_text("2")
    preparation.compile_translations(known=known)
    counts.append(len(preparation.commands))

    assert counts == [1, 1, 2, 3]
    assert preparation.commands[0] == ["translations", "--compile"]
