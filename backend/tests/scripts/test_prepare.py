"""When migrations and demo accounts may be skipped."""

from pathlib import Path

from devstack.prepare import digest


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
