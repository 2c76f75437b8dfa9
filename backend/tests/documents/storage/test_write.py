"""Files go to S3; beside it while it is away; and later to it."""

import time
from pathlib import Path
from typing import Any

import pytest

from apps.documents import services
from apps.documents.clients.places import StorageAway
from apps.documents.models import Document, DoomedFile
from apps.documents.services.storing import trust
from apps.users.models import User
from fakes import clamd
from tests.documents.conftest import Send
from tests.documents.storage.seaweed import Seaweed
from tests.factories.documents import PDF
from tests.faults.faults import BLACKHOLE, DEAF, LATENCY, REFUSE, RESET, SLOW, Fault
from tests.faults.proxy import FaultProxy

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("on_s3")]
BROKEN_OFF = Fault("broken off", reply_bytes=8)  # "HTTP/1.1"
IN_THE_STATUS = Fault("in the status", reply_bytes=20)
REQUEST = 10.0  # seconds that a request may take, whatever S3 does


def only() -> Document:
    document: Document = Document.objects.get()
    return document


def files_in(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_upload_goes_to_s3_and_nowhere_else(send: Send, seaweed: Seaweed, folder: Path) -> None:
    answer = send()

    assert answer.status_code == 201, answer.data
    assert only().stored_in == "s3"
    assert seaweed.names() == {only().storage_name}
    assert not files_in(folder)


def test_worker_scans_what_lies_on_s3(send: Send, scanner: clamd.Scanner) -> None:
    send()

    services.scan_document(document_id=only().pk)

    assert only().status == "ready"


@pytest.mark.parametrize(
    "fault", [REFUSE, RESET, BLACKHOLE, DEAF, SLOW, BROKEN_OFF], ids=lambda fault: fault.name
)
def test_upload_is_taken_whatever_s3_does_and_moves_later(
    send: Send, line: FaultProxy, seaweed: Seaweed, folder: Path, fault: Fault
) -> None:
    data = PDF + b"%" * 400_000 + b"\n%%EOF\n"
    with line.suffering(fault):
        started = time.monotonic()
        answer = send(data)
        seconds = time.monotonic() - started
    document = only()

    assert (answer.status_code, document.stored_in) == (201, "local")
    assert seconds < REQUEST
    assert files_in(folder) == {document.storage_name}
    with services.open_content(document=document) as file:
        assert file.read() == data

    services.bring_home(document_id=document.pk)
    services.remove_doomed_files()

    document.refresh_from_db()
    assert document.stored_in == "s3"
    assert (seaweed.names(), files_in(folder)) == ({document.storage_name}, set())
    with services.open_content(document=document) as file:
        assert file.read() == data


def test_answer_that_breaks_off_in_its_status_ends(send: Send, line: FaultProxy) -> None:
    with line.suffering(IN_THE_STATUS):
        answer = send()

    assert answer.status_code == 201
    with services.open_content(document=only()) as file:
        assert file.read() == PDF


def test_slow_answers_are_waited_for(send: Send, line: FaultProxy) -> None:
    with line.suffering(LATENCY):
        send()

    assert only().stored_in == "s3"


def test_next_upload_does_not_wait_for_the_same_silence(send: Send, line: FaultProxy) -> None:
    with line.suffering(BLACKHOLE):
        send(PDF + b"%1")
        started = time.monotonic()
        send(PDF + b"%2")
        seconds = time.monotonic() - started

    assert seconds < 2
    assert not trust.has_trust()


def test_moving_waits_for_s3_and_loses_nothing(send: Send, line: FaultProxy, folder: Path) -> None:
    with line.suffering(REFUSE):
        send()
        with pytest.raises(StorageAway):
            services.bring_home(document_id=only().pk)

    assert (only().stored_in, files_in(folder)) == ("local", {only().storage_name})
    assert services.bring_all_home() == 1


def test_job_waits_in_the_queue(send: Send, line: FaultProxy, scanner: clamd.Scanner, run_jobs: Any) -> None:
    with line.suffering(REFUSE):
        send()

    run_jobs()

    assert only().stored_in == "s3"


def test_deleted_file_goes_from_both_places(
    send: Send, line: FaultProxy, seaweed: Seaweed, folder: Path, ann: User
) -> None:
    with line.suffering(REFUSE):
        send()
    services.move_document(document_id=only().pk, to="s3", keeps_copy=True)
    assert seaweed.names() == files_in(folder) == {only().storage_name}

    services.delete_document(document=only(), actor=ann)
    with line.suffering(REFUSE):
        assert services.remove_doomed_files() == 0  # it is tried again
    assert DoomedFile.objects.exists()

    assert services.remove_doomed_files() == 1
    assert not seaweed.names() | files_in(folder)


def test_copy_stays_where_the_file_came_back(send: Send, line: FaultProxy, seaweed: Seaweed) -> None:
    with line.suffering(REFUSE):
        send()
    services.bring_home(document_id=only().pk)
    services.move_document(document_id=only().pk, to="local")  # before the first copy was removed

    services.remove_doomed_files()

    assert not seaweed.names()
    with services.open_content(document=only()) as file:
        assert file.read() == PDF


def test_silent_s3_is_said_to_the_reader(send: Send, line: FaultProxy) -> None:
    send()

    with line.suffering(REFUSE), pytest.raises(services.FileOutOfReach):
        services.open_content(document=only())


def test_changed_bytes_are_given_to_nobody(send: Send, seaweed: Seaweed) -> None:
    send()
    seaweed.client().put_object(Bucket="files", Key=only().storage_name, Body=PDF + b"%changed")

    with pytest.raises(services.FileLost):
        services.open_content(document=only())
