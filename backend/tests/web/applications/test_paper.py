"""The copy of an identity paper, on the pages of both sides."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from apps.applications.models import Application, IdentityPaper
from apps.documents.models import Document
from apps.tenants.enums import Role
from apps.users.models import User
from fakes import clamd
from tests.applications.papers.conftest import picture
from tests.factories.tenants import MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def scanner(settings: Any) -> Any:
    with clamd.running() as running:
        settings.CLAMD_ADDRESS, settings.CLAMD_TIMEOUT = running.address, 1.0
        yield running


def address(application: Application, more: str = "") -> str:
    return f"/applications/{application.pk}/identity-paper/{more}"


def text(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def send(client: Client, application: Application) -> Any:
    file = SimpleUploadedFile("id.png", picture())
    return client.post(address(application), {"file": file}, follow=True)


def test_before_the_offer_is_accepted_the_page_warns_and_asks_for_nothing(
    client: Client, application: Application, candidate: User
) -> None:
    shown = text(client.get(address(application)))

    assert "Never send your ID before you have a contract." in shown
    assert 'type="file"' not in shown
    assert address(application) not in text(client.get(f"/applications/{application.pk}/"))


def test_paper_that_comes_too_early_is_refused_in_words(
    client: Client, application: Application, candidate: User
) -> None:
    answer = send(client, application)

    assert "Never send your ID before you have a contract." in text(answer)
    assert not Document.objects.exists()


def test_candidate_gives_it_sees_who_read_it_and_takes_it_back(
    client: Client, application: Application, candidate: User, scanner: clamd.Scanner, run_jobs: Any
) -> None:
    Application.objects.update(status="accepted")
    assert address(application) in text(client.get(f"/applications/{application.pk}/"))

    answer = send(client, application)
    run_jobs()

    assert "We check it and write the name of the employer across it." in text(answer)
    shown = text(client.get(address(application)))
    assert "The employer can read it" in shown
    assert "Nobody has read it yet." in shown
    read = _read_as_recruiter(application)
    assert read["Content-Type"] == "image/jpeg"
    assert "Recruiter. To check who starts work." in text(client.get(address(application)))
    assert "It is deleted" in text(client.post(address(application, "delete/"), follow=True))
    assert not Document.objects.exists()


def _read_as_recruiter(application: Application) -> Any:
    other = Client()
    other.force_login(MembershipFactory(organization=application.tenant, role=Role.RECRUITER).user)
    assert "Download the copy" in text(other.get(address(application)))
    return other.get(address(application, "file/"), {"reason": "identify"})


def test_employer_without_a_paper_reads_what_to_do(
    client: Client, application: Application, recruiter: User
) -> None:
    assert "after the person accepted your offer" in text(client.get(address(application)))
    Application.objects.update(status="accepted")

    assert "There is no copy yet." in text(client.get(address(application)))
    assert client.get(address(application, "file/")).status_code == 404
    answer = client.get(address(application, "file/"), {"reason": "identify"}, follow=True)
    assert "There is no copy of an identity paper to read here." in text(answer)


def test_who_only_looks_does_not_get_in(client: Client, application: Application) -> None:
    Application.objects.update(status="accepted")
    client.force_login(MembershipFactory(organization=application.tenant, role=Role.VIEWER).user)

    assert client.get(address(application)).status_code == 403
    assert client.get(address(application, "file/"), {"reason": "identify"}).status_code == 403
    assert not IdentityPaper.objects.exists()
