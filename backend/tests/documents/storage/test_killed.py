"""The server is killed with -9 at any moment: no acknowledged file is lost, and none is left that nobody owns."""

import random
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import stamina
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connections

from apps.documents import services
from apps.documents.models import Document
from apps.documents.services.migrating import move_documents
from apps.documents.services.reconciling import reconcile_files, strays
from apps.documents.services.storing import trust
from apps.users.models import User
from tests.documents.conftest import Send
from tests.documents.storage.seaweed import Seaweed
from tests.factories.documents import PDF
from tests.factories.users import UserFactory
from tests.faults.faults import REFUSE
from tests.faults.proxy import FaultProxy

pytestmark = pytest.mark.slow
ROUNDS, UPLOADS, FILES = 5, 8, 24


@pytest.fixture(autouse=True)
def at_any_age(monkeypatch: pytest.MonkeyPatch, on_s3: None) -> Iterator[None]:
    """No file is too young to go, and nobody waits for a server that was killed."""
    monkeypatch.setattr(strays, "AGE", timedelta(0))
    with stamina.set_testing(True, attempts=1):
        yield


def content(number: int) -> bytes:
    return PDF + b"%" + str(number).encode() * 2000 + b"\n%%EOF\n"


def files_in(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_in_the_middle_of_uploads(send: Send, seaweed: Seaweed, folder: Path) -> None:
    taken: dict[str, bytes] = {}
    for round_ in range(ROUNDS):
        trust.regain_trust()
        killer = threading.Timer(random.uniform(0.05, 0.8), seaweed.kill)
        killer.start()
        for number in range(UPLOADS):
            data = content(round_ * UPLOADS + number)
            answer = send(data)
            assert answer.status_code == 201
            taken[answer.data["id"]] = data
        killer.join()
        seaweed.start()

    services.bring_all_home()
    reconcile_files(despite_many=True)
    services.remove_doomed_files()

    documents = {str(document.pk): document for document in Document.objects.all()}
    assert set(documents) == set(taken)
    for document_id, document in documents.items():
        with services.open_content(document=document) as file:
            assert file.read() == taken[document_id]
    assert {document.stored_in for document in documents.values()} == {"s3"}
    assert seaweed.names() == {document.storage_name for document in documents.values()}
    assert not files_in(folder)


@pytest.fixture
def waiting(transactional_db: None, line: FaultProxy) -> list[Document]:
    """Files that came in while S3 was away."""
    owner: User = UserFactory()
    with line.suffering(REFUSE):
        return [upload(owner, number) for number in range(FILES)]


def upload(owner: User, number: int) -> Document:
    return services.upload_document(owner=owner, file=ContentFile(content(number)), name="a.pdf")


def check_all_moved(waiting: list[Document], seaweed: Seaweed, folder: Path) -> None:
    """Each is on S3, whole, and nowhere else."""
    services.remove_doomed_files()
    names = {document.storage_name for document in waiting}
    assert set(Document.objects.values_list("stored_in", flat=True)) == {"s3"}
    assert (seaweed.names(), files_in(folder)) == (names, set())
    assert not reconcile_files().rows.lost


def test_in_the_middle_of_a_migration(waiting: list[Document], seaweed: Seaweed, folder: Path) -> None:
    for _round in range(ROUNDS):
        for number, _outcome in enumerate(move_documents(to="s3", keeps_copies=False, side_by_side=2)):
            if number == 1:
                seaweed.kill()
                break  # as the command does that is killed itself
        assert Document.objects.filter(stored_in="local").exists()
        seaweed.start()

    call_command("migrate_storage", to="s3", delete=True)

    check_all_moved(waiting, seaweed, folder)


def test_two_migrations_at_once(waiting: list[Document], seaweed: Seaweed, folder: Path) -> None:
    done: list[object] = []

    def migrate() -> None:
        done.extend(move_documents(to="s3", keeps_copies=False, side_by_side=2))
        connections.close_all()

    threads = [threading.Thread(target=migrate) for _ in range(2)]
    started = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert time.monotonic() - started < 60
    assert len(done) >= FILES
    check_all_moved(waiting, seaweed, folder)


def test_there_and_back_without_delete_and_the_erased(
    waiting: list[Document],
    seaweed: Seaweed,
    folder: Path,
    settings: Any,
    capsys: pytest.CaptureFixture[str],
) -> None:
    names = {document.storage_name for document in waiting}
    (folder / "erasures").mkdir()
    (folder / "erasures" / "one.json").write_text("{}")

    call_command("migrate_storage", to="s3", dry_run=True)
    assert f"{FILES} files lie elsewhere" in capsys.readouterr().out
    call_command("migrate_storage", to="s3")
    services.remove_doomed_files()
    assert seaweed.names() == files_in(folder) == names | {"erasures/one.json"}

    call_command("migrate_storage", to="s3", delete=True)
    services.remove_doomed_files()
    assert (seaweed.names(), files_in(folder)) == (names | {"erasures/one.json"}, {"erasures/one.json"})

    settings.STORAGE_TYPE = "local"
    settings.STORAGES = {**settings.STORAGES, "default": settings.STORAGES["local"]}
    call_command("migrate_storage", to="local", delete=True)
    services.remove_doomed_files()
    assert (seaweed.names(), files_in(folder)) == ({"erasures/one.json"}, names | {"erasures/one.json"})
