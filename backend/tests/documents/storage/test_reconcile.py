"""Rows without files, files without rows."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.db import transaction

from apps.documents import services
from apps.documents.enums import StoragePlace
from apps.documents.models import Document, DoomedFile
from apps.documents.services.reconciling import check_rows, doom_strays, reconcile_files, strays
from apps.users.models import User
from tests.documents.conftest import Send
from tests.documents.storage.seaweed import BUCKET, Seaweed
from tests.factories.documents import PDF, DocumentFactory
from tests.faults.faults import PASS, REFUSE
from tests.faults.proxy import FaultProxy


@pytest.fixture
def at_any_age(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let files without a row be old enough at once."""
    monkeypatch.setattr(strays, "AGE", timedelta(0))


@pytest.fixture(autouse=True)
def own_storage(settings: Any) -> None:
    """Begin with an empty one: that in memory is shared by the tests of a process."""
    settings.STORAGES = {**settings.STORAGES}


@pytest.fixture
def document(ann: User) -> Document:
    made: Document = DocumentFactory(owner=ann)
    return made


def test_nothing_is_wrong(document: Document) -> None:
    found = reconcile_files()

    document.refresh_from_db()
    assert (found.is_clean, found.rows.seen, found.rows.compared) == (True, 1, 1)
    assert document.checked_at is not None


def test_row_without_its_file_is_marked_and_kept(document: Document) -> None:
    default_storage.delete(document.storage_name)

    assert check_rows().lost == [document.pk]

    document.refresh_from_db()
    assert (document.fault, document.status) == ("missing", "ready")
    with pytest.raises(services.FileLost):
        services.open_content(document=document)


def test_changed_bytes_are_marked_and_the_mark_goes_when_they_are_back(document: Document) -> None:
    with default_storage.open(document.storage_name) as file:
        whole = file.read()
    overwrite(document.storage_name, b"changed")
    assert check_rows().lost == [document.pk]
    document.refresh_from_db()
    assert document.fault == "damaged"

    overwrite(document.storage_name, whole)
    assert not check_rows().lost

    document.refresh_from_db()
    assert document.fault == ""


def overwrite(name: str, content: bytes) -> None:
    default_storage.delete(name)
    default_storage.save(name, ContentFile(content))


def test_command_says_what_is_lost(document: Document, capsys: pytest.CaptureFixture[str]) -> None:
    default_storage.delete(document.storage_name)

    with pytest.raises(CommandError):
        call_command("reconcile_files")

    assert f"lost or damaged: {document.pk}" in capsys.readouterr().out


def test_refused_row_needs_no_file(ann: User) -> None:
    refused = DocumentFactory(owner=ann, refused=True)
    default_storage.delete(refused.storage_name)

    assert not check_rows().lost


def test_file_without_a_row_goes(document: Document, at_any_age: None) -> None:
    default_storage.save("user/x/stray", ContentFile(b"x"))
    default_storage.save("tenant/x/stray", ContentFile(b"x"))
    default_storage.save("erasures/aa/list.json", ContentFile(b"{}"))

    found = doom_strays(place=StoragePlace.LOCAL)
    services.remove_doomed_files()

    assert (found.seen, found.strays) == (3, 2)
    assert default_storage.exists(document.storage_name)
    assert default_storage.exists("erasures/aa/list.json")
    assert not default_storage.exists("user/x/stray")
    assert not default_storage.exists("tenant/x/stray")
    default_storage.delete("erasures/aa/list.json")


def test_young_file_without_a_row_stays(db: None) -> None:
    default_storage.save("user/x/young", ContentFile(b"x"))

    assert doom_strays(place=StoragePlace.LOCAL).strays == 0
    default_storage.delete("user/x/young")


def test_too_many_strays_are_kept_until_somebody_looked(
    db: None, at_any_age: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(strays, "FEW", 2)
    for number in range(3):
        default_storage.save(f"user/x/{number}", ContentFile(b"x"))

    assert doom_strays(place=StoragePlace.LOCAL).is_too_much
    assert not DoomedFile.objects.exists()

    assert not doom_strays(place=StoragePlace.LOCAL, despite_many=True).is_too_much
    assert services.remove_doomed_files() == 3


@pytest.mark.slow
def test_file_that_lies_elsewhere_is_found_there(send: Send, on_s3: None, seaweed: Seaweed) -> None:
    send()
    Document.objects.update(stored_in="local")  # as an old backup of the database says

    found = reconcile_files()

    assert (found.is_clean, Document.objects.get().stored_in) == (True, "s3")


@pytest.mark.slow
def test_strays_on_s3_go_and_copies_stay(
    send: Send, on_s3: None, seaweed: Seaweed, line: FaultProxy, at_any_age: None
) -> None:
    with line.suffering(REFUSE):
        send()
    document = Document.objects.get()
    services.move_document(document_id=document.pk, to="s3", keeps_copy=True)
    for number in range(20):
        seaweed.client().put_object(Bucket=BUCKET, Key=f"user/x/{number}", Body=b"x")

    found = reconcile_files()
    services.remove_doomed_files()

    assert (found.strays[StoragePlace.S3].strays, found.strays[StoragePlace.LOCAL].copies) == (20, 1)
    assert seaweed.names() == {document.storage_name}


@pytest.mark.slow
def test_silence_proves_nothing(send: Send, on_s3: None, line: FaultProxy) -> None:
    send()

    with line.suffering(REFUSE), pytest.raises(CommandError, match="does not answer"):
        call_command("reconcile_files")

    assert Document.objects.get().fault == ""


@pytest.mark.slow
@pytest.mark.parametrize("place", ["s3", "local"])
def test_upload_that_is_undone_leaves_nothing_after_reconciling(
    place: str,
    send: Send,
    on_s3: None,
    seaweed: Seaweed,
    folder: Path,
    line: FaultProxy,
    at_any_age: None,
    undone: Callable[[], Any],
) -> None:
    line.suffer(REFUSE if place == "local" else PASS)
    with pytest.raises(RuntimeError):
        undone()
    line.suffer(PASS)
    assert len(seaweed.names() | {path.name for path in folder.rglob("*") if path.is_file()}) == 1

    reconcile_files()
    services.remove_doomed_files()

    assert not seaweed.names()
    assert not [path for path in folder.rglob("*") if path.is_file()]


@pytest.fixture
def undone(ann: User) -> Callable[[], Any]:
    """Upload, and die before the commit."""

    @transaction.atomic
    def upload() -> None:
        services.upload_document(owner=ann, file=ContentFile(PDF), name="a.pdf")
        raise RuntimeError

    return upload
