"""Nobody reads a file before the virus scanner passed it."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from apps.core.models import AuditEntry
from apps.documents import services
from apps.documents.clients.scanner import ScannerAway
from apps.documents.enums import DocumentStatus
from apps.documents.models import Document, DoomedFile
from apps.users.models import User
from fakes import clamd
from tests.documents.conftest import Send
from tests.factories.documents import BODY, HEAD, PDF, DocumentFactory

INFECTED = HEAD + b"%" + clamd.EICAR + BODY


def only() -> Document:
    document: Document = Document.objects.get()
    return document


def test_clean_file_becomes_ready(send: Send, scanner: clamd.Scanner, run_jobs: Any) -> None:
    send()

    run_jobs()

    assert (only().status, scanner.scanned) == (DocumentStatus.READY, 1)
    assert AuditEntry.objects.filter(action="documents.scanned_document").count() == 1


def test_infected_file_is_refused_and_removed(
    send: Send, scanner: clamd.Scanner, run_jobs: Any, ann: User, client_for: Any
) -> None:
    send(INFECTED)
    place = only().storage_name

    run_jobs()
    services.remove_doomed_files()

    shown = client_for(ann).get(f"/api/v1/documents/{only().pk}/").data
    assert (shown["status"], shown["finding"]) == ("refused", "Eicar-Signature")
    assert not default_storage.exists(place)


@pytest.mark.parametrize("mode", ["silent", "broken", "rude"])
def test_scanner_in_trouble_leaves_the_file_in_quarantine(
    ann: User, scanner: clamd.Scanner, mode: str
) -> None:
    scanner.mode = mode
    document = DocumentFactory(owner=ann, quarantined=True)

    with pytest.raises(ScannerAway):
        services.scan_document(document_id=document.pk)

    assert only().status == DocumentStatus.QUARANTINED


@pytest.mark.parametrize("address", ["", "127.0.0.1:1", "127.0.0.1:none"])
def test_no_scanner_leaves_the_file_in_quarantine(ann: User, settings: Any, address: str) -> None:
    settings.CLAMD_ADDRESS = address
    document = DocumentFactory(owner=ann, quarantined=True)

    with pytest.raises(ScannerAway):
        services.scan_document(document_id=document.pk)


def test_scanning_twice_changes_nothing(ann: User, scanner: clamd.Scanner) -> None:
    document = DocumentFactory(owner=ann, quarantined=True)

    services.scan_document(document_id=document.pk)
    services.scan_document(document_id=document.pk)

    assert scanner.scanned == 1


def test_what_was_forgotten_is_scanned_later(ann: User, scanner: clamd.Scanner) -> None:
    forgotten, fresh = DocumentFactory.create_batch(2, owner=ann, quarantined=True)
    Document.objects.filter(pk=forgotten.pk).update(created_at=timezone.now() - timedelta(minutes=11))

    services.scan_waiting_documents()

    forgotten.refresh_from_db()
    fresh.refresh_from_db()
    assert (forgotten.status, fresh.status) == ("ready", "quarantined")


def test_lost_file_keeps_no_other_waiting(ann: User, scanner: clamd.Scanner) -> None:
    lost, forgotten = DocumentFactory.create_batch(2, owner=ann, quarantined=True)
    default_storage.delete(lost.storage_name)
    Document.objects.update(created_at=timezone.now() - timedelta(minutes=11))

    services.scan_waiting_documents()

    lost.refresh_from_db()
    forgotten.refresh_from_db()
    assert (lost.status, forgotten.status) == ("quarantined", "ready")


def test_file_of_a_row_that_is_gone_goes_too(ann: User) -> None:
    document = DocumentFactory(owner=ann)

    Document.objects.filter(pk=document.pk).delete()  # as erasure does, past our services
    removed = services.remove_doomed_files()

    assert removed == 1
    assert not default_storage.exists(document.storage_name)
    assert not DoomedFile.objects.exists()


def test_removing_goes_on_where_somebody_died(ann: User) -> None:
    default_storage.delete("user/x/gone")
    DoomedFile.objects.create(storage_name="user/x/gone", created_at=timezone.now())
    default_storage.save("user/x/there", ContentFile(PDF))
    DoomedFile.objects.create(storage_name="user/x/there", created_at=timezone.now())

    assert services.remove_doomed_files() == 2
    assert not default_storage.exists("user/x/there")
