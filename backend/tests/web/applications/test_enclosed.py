"""What went with an application, on the pages of both sides."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from apps.applications.models import Application, Attachment
from apps.applications.services.enclosures import open_or_close_attachments
from apps.resumes.enums import VersionReason
from apps.resumes.services import freeze_resume
from apps.users.models import User
from tests.factories.documents import DocumentFactory
from tests.factories.jobs import JobFactory
from tests.factories.resumes import make_resume_of
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def enclosed(application: Application) -> Application:
    """Ania's, with a resume and a certificate."""
    person = application.candidate.user
    version = freeze_resume(resume=make_resume_of(person), actor=person, reason=VersionReason.APPLIED)
    Application.objects.filter(pk=application.pk).update(resume_version=version)
    document = DocumentFactory(owner=person, name="ania-nowak-forklift.pdf")
    Attachment.objects.create(
        application=application, tenant=application.tenant, applicant=person, document=document
    )
    return application


def page(client: Client, application: Application) -> str:
    return " ".join(client.get(f"/applications/{application.pk}/").content.decode().split())


def paper(client: Client, application: Application) -> Any:
    return client.get(reverse("web:sent-resume", args=[application.pk]))


def test_candidate_chooses_resume_and_files_while_applying(client: Client) -> None:
    person = UserFactory()
    resume, file = make_resume_of(person), DocumentFactory(owner=person)
    client.force_login(person)
    url = f"/jobs/{JobFactory(published=True).pk}/apply/"
    shown = client.get(url).content.decode()
    assert "For warehouses (English)" in shown

    client.post(url, {"resume": str(resume.pk), "documents": [str(file.pk)]})

    sent = Application.objects.get()
    assert sent.resume_version.resume == resume
    assert [row.document for row in sent.attachments.all()] == [file]


def test_who_has_neither_is_not_asked(client: Client) -> None:
    client.force_login(UserFactory())
    url = f"/jobs/{JobFactory(published=True).pk}/apply/"

    shown = client.get(url).content.decode()

    assert 'name="resume"' not in shown
    assert 'name="documents"' not in shown
    assert reverse("web:new-resume") in shown


def test_resume_of_somebody_else_is_no_choice(client: Client) -> None:
    person = UserFactory()
    make_resume_of(person)
    client.force_login(person)
    url = f"/jobs/{JobFactory(published=True).pk}/apply/"

    answer = client.post(url, {"resume": str(make_resume_of().pk)})

    assert answer.status_code == 400
    assert not Application.objects.exists()


def test_candidate_reads_what_was_sent(client: Client, enclosed: Application, candidate: User) -> None:
    shown = page(client, enclosed)

    assert "ania-nowak-forklift.pdf" in shown
    assert paper(client, enclosed).content.startswith(b"%PDF-")
    file = reverse("web:sent-file", args=[enclosed.pk, enclosed.attachments.get().document_id])
    assert client.get(file).status_code == 200


def test_employer_reads_files_and_name_only_after_inviting(
    client: Client, enclosed: Application, recruiter: User
) -> None:
    file = reverse("web:sent-file", args=[enclosed.pk, enclosed.attachments.get().document_id])
    before, first = page(client, enclosed), paper(client, enclosed)
    assert "nowak" not in before.lower()
    assert "nowak" not in first["Content-Disposition"]
    assert client.get(file).status_code == 404

    Application.objects.update(status="invited")
    open_or_close_attachments(application_id=enclosed.pk)

    assert "ania-nowak-forklift.pdf" in page(client, enclosed)
    assert "nowak" in paper(client, enclosed)["Content-Disposition"]
    assert client.get(file).status_code == 200


def test_browser_that_only_guesses_reads_nothing(
    client: Client, enclosed: Application, recruiter: User
) -> None:
    answer = client.get(
        reverse("web:sent-resume", args=[enclosed.pk]), headers={"sec-purpose": "prefetch;prerender"}
    )

    assert answer.status_code == 503


def test_stranger_finds_nothing(client: Client, enclosed: Application) -> None:
    client.force_login(UserFactory())

    assert paper(client, enclosed).status_code == 404
