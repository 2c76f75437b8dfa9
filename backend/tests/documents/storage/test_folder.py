"""Our own folder: whole or not there, and on the disk."""

import os
import tracemalloc
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import TemporaryUploadedFile

from apps.documents import services
from apps.documents.clients.places import DurableFolder
from apps.users.models import User
from tests.factories.documents import PDF

MEGABYTE = 1_048_576


@pytest.fixture
def storage(tmp_path: Path) -> DurableFolder:
    return DurableFolder(
        location=str(tmp_path), file_permissions_mode=0o600, directory_permissions_mode=0o700
    )


def test_file_and_its_folders_are_pushed_to_the_disk(
    storage: DurableFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pushed: list[str] = []
    real = os.fsync

    def note(descriptor: int) -> None:
        pushed.append(os.readlink(f"/proc/self/fd/{descriptor}"))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", note)
    storage.save("user/a/name", ContentFile(b"x"))

    assert pushed[0].endswith(".part")
    assert pushed[1:] == [str(tmp_path / "user/a"), str(tmp_path / "user"), str(tmp_path)]


def test_nobody_else_on_the_machine_reads_it(storage: DurableFolder, tmp_path: Path) -> None:
    storage.save("user/a/name", ContentFile(b"x"))

    assert (tmp_path / "user/a/name").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "user/a").stat().st_mode & 0o777 == 0o700


def test_name_appears_only_when_the_file_is_whole(
    storage: DurableFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(_: int) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr(os, "fsync", die)
    with pytest.raises(OSError, match="gone"):
        storage.save("user/a/name", ContentFile(b"x"))

    assert not (tmp_path / "user/a/name").exists()


@pytest.mark.slow
def test_ten_megabytes_are_never_held_in_memory(ann: User, on_s3: None) -> None:
    size = 10 * MEGABYTE - 100
    with TemporaryUploadedFile("a.pdf", "application/pdf", size, None) as file:
        file.write(PDF.ljust(size - 7, b"%") + b"\n%%EOF\n")
        services.upload_document(owner=ann, file=ContentFile(PDF + b"%warm up\n%%EOF\n"), name="warm.pdf")
        tracemalloc.start()
        document = services.upload_document(owner=ann, file=file, name="a.pdf")
        with services.open_content(document=document) as content:
            assert content.read(4) == b"%PDF"
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()

    assert document.stored_in == "s3"
    assert peak < 4 * MEGABYTE
