"""Whose file has to wait, or is refused, hears of it, and of nothing else."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from apps.documents import services
from apps.documents.models import Document
from apps.notifications.enums import Kind
from apps.notifications.models import Notice
from fakes import clamd
from tests.factories.documents import BODY, HEAD, DocumentFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def scanner(settings):
    with clamd.running() as running:
        settings.CLAMD_ADDRESS = running.address
        yield running


def age(document, minutes):
    then = timezone.now() - timedelta(minutes=minutes)
    Document.objects.filter(pk=document.pk).update(created_at=then)


def told():
    return [(notice.recipient, notice.kind) for notice in Notice.objects.all()]


def test_owner_hears_once_that_the_file_waits(run_jobs, mailoutbox):
    waiting, fresh = DocumentFactory.create_batch(2, quarantined=True)
    age(waiting, 31)
    age(fresh, 29)

    assert services.announce_waiting_documents() == 1
    assert services.announce_waiting_documents() == 0
    run_jobs()

    assert told() == [(waiting.owner, Kind.DOCUMENT_WAITING)]
    (mail,) = mailoutbox
    assert waiting.name in mail.subject
    assert "/documents/" in mail.body


@pytest.mark.parametrize("trait", ["ready", "refused"])
def test_nobody_hears_of_files_that_wait_no_more(trait):
    document = DocumentFactory(**{trait: True} if trait == "refused" else {})
    age(document, 60)

    assert services.announce_waiting_documents() == 0


def test_owner_reads_why_the_file_was_refused(run_jobs, mailoutbox, scanner):
    infected = SimpleUploadedFile("cv.pdf", HEAD + b"%" + clamd.EICAR + BODY)
    owner = UserFactory()

    services.upload_document(owner=owner, file=infected, name="cv.pdf")
    run_jobs()

    assert told() == [(owner, Kind.DOCUMENT_REFUSED)]
    assert "virus scanner found something" in mailoutbox[0].body


def test_uploader_hears_of_a_file_of_the_organization(run_jobs):
    member = MembershipFactory(recruiter=True)
    MembershipFactory(organization=member.organization)
    document = DocumentFactory(
        quarantined=True, owner=None, tenant=member.organization, uploaded_by=member.user
    )
    age(document, 31)

    services.announce_waiting_documents()
    run_jobs()

    assert told() == [(member.user, Kind.DOCUMENT_WAITING)]
