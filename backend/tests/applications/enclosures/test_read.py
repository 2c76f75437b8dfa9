"""The employer reads resume and files: without the person until it invites, whole until the end."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest

from apps.applications.models import Application, Attachment
from apps.core.models import AuditEntry
from apps.documents.models import DocumentGrant
from apps.resumes.enums import VersionReason
from apps.resumes.services import freeze_resume
from tests.applications.conftest import Story
from tests.factories.documents import DocumentFactory
from tests.factories.resumes import CONTACT, make_resume_of
from tests.factories.tenants import MembershipFactory

pytestmark = pytest.mark.django_db
Make = Callable[..., Story]
SAID = (
    "I am Ewa. Call EWA NOWAK at +31 6 12345678 or ewa@example.org, see https://wa.me/31612345678. BSN 111222333. "
    "Ewaluacja is a word."
)
SECRETS = ("Ewa Nowak", "EWA", "12345678", "ewa@example.org", "wa.me", "111222333", "Venlo", "portfolio")


@pytest.fixture
def sent(story: Make) -> Make:
    """A story whose candidate sent a resume that gives away who they are, wherever one can."""

    def make(**traits: object) -> Story:
        made = story(**traits)
        person = made.application.candidate.user
        person.name = "Ewa Nowak"
        person.save()
        sections = [
            {"type": "contact", "content": {**CONTACT, "phone": "+31612345678"}},
            {"type": "summary", "content": {"headline": "Order picker Ewa", "text": SAID}},
            {
                "type": "projects",
                "content": {"items": [{"name": "Site", "url": "https://portfolio.example"}]},
            },
            {"type": "custom", "title": "About Nowak", "content": {"points": ["Since jan 2020"]}},
        ]
        resume = make_resume_of(person, sections=sections, title="Ewa's")
        version = freeze_resume(resume=resume, actor=person, reason=VersionReason.APPLIED)
        Application.objects.filter(pk=made.application.pk).update(resume_version=version)
        return made

    return make


def words_of(pdf: bytes) -> str:
    read = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_bounded() for page in read)


@pytest.mark.parametrize("status", ["viewed", "shortlisted", "rejected", "withdrawn", "expired"])
def test_before_the_invitation_and_after_the_end_nothing_says_who_it_is(sent: Make, status: str) -> None:
    made = sent(**{status: True})

    response = made.recruiter.get(f"{made.url}resume/")

    shown = str(response.data)
    assert response.status_code == 200
    assert [secret for secret in SECRETS if secret in shown] == []
    assert "Ewaluacja is a word" in shown
    assert "Since jan 2020" in shown
    assert not AuditEntry.objects.filter(action="applications.read_resume").exists()


def test_paper_says_no_more(sent: Make) -> None:
    made = sent(viewed=True)

    response = made.recruiter.get(f"{made.url}resume.pdf")

    assert response["Content-Disposition"] == f'attachment; filename="{neutral_name(made)}"'
    assert [secret for secret in SECRETS if secret in words_of(response.content)] == []
    with pikepdf.open(BytesIO(response.content)) as pdf:
        facts = str(pdf.open_metadata()) + str(dict(pdf.docinfo))
    assert [secret for secret in SECRETS if secret in facts] == []


def neutral_name(made: Story) -> str:
    return f"resume-{made.application.pk.hex[-4:]}.pdf"


def test_after_the_invitation_it_is_whole_but_for_the_citizen_number(sent: Make) -> None:
    made = sent(invited=True)

    shown = str(made.recruiter.get(f"{made.url}resume/").data)
    paper = made.recruiter.get(f"{made.url}resume.pdf")

    assert [secret for secret in SECRETS if secret not in shown] == ["111222333"]
    assert "Ewa Nowak" in words_of(paper.content)
    assert "ewa-nowak" in paper["Content-Disposition"]
    assert AuditEntry.objects.filter(action="applications.read_resume").count() == 1  # once an hour


def test_name_of_one_letter_breaks_nothing(story: Make) -> None:
    made = story(viewed=True)
    person = made.application.candidate.user
    sections = [
        {"type": "contact", "content": {"name": "J"}},
        {"type": "custom", "title": "J " * 60, "content": {"points": ["J"]}},
    ]
    resume = make_resume_of(person, sections=sections)
    version = freeze_resume(resume=resume, actor=person, reason=VersionReason.APPLIED)
    Application.objects.filter(pk=made.application.pk).update(resume_version=version)

    response = made.recruiter.get(f"{made.url}resume/")

    assert response.status_code == 200
    assert response.data["sections"][0]["content"]["points"] == ["•••"]
    assert "J" not in response.data["sections"][0]["title"]


def test_candidate_reads_what_was_sent(sent: Make) -> None:
    made = sent(viewed=True)

    assert SAID in str(made.candidate.get(f"{made.url}resume/").data)
    assert made.candidate.get(f"{made.url}resume.pdf").content.startswith(b"%PDF-")
    assert not AuditEntry.objects.filter(action="applications.read_resume").exists()


def test_without_a_resume_there_is_none(story: Make) -> None:
    made = story(viewed=True)

    assert made.recruiter.get(f"{made.url}resume/").status_code == 404
    assert made.recruiter.get(f"{made.url}resume.pdf").status_code == 404


def test_other_employer_and_other_candidate_find_nothing(sent: Make, story: Make, client_for: Any) -> None:
    made, other = sent(invited=True), story()
    stranger = client_for(MembershipFactory().user)

    for client in (other.candidate, other.recruiter, stranger):
        for path in ("resume/", "resume.pdf", "documents/"):
            assert client.get(f"{made.url}{path}").status_code == 404


@pytest.fixture
def attached(story: Make) -> Make:
    """A story whose candidate sent a certificate along."""

    def make(**traits: object) -> Story:
        made = story(**traits)
        person = made.application.candidate.user
        document = DocumentFactory(owner=person, name="certificate-ewa-nowak.pdf")
        Attachment.objects.create(
            application=made.application, tenant=made.application.tenant, applicant=person, document=document
        )
        return made

    return make


def test_files_open_with_the_invitation_and_close_at_the_end(attached: Make, run_jobs: Any) -> None:
    made = attached(shortlisted=True)
    url = f"/api/v1/documents/{Attachment.objects.get().document_id}/download/"
    before = made.recruiter.get(f"{made.url}documents/").data["results"]
    assert before == [{"id": None, "name": "", "content_type": None, "size": None}]
    assert made.recruiter.get(url).status_code == 404

    made.recruiter.post(f"{made.url}invite/", {}, format="json")
    run_jobs()

    during = made.recruiter.get(f"{made.url}documents/").data["results"]
    assert during[0]["name"] == "certificate-ewa-nowak.pdf"
    assert made.recruiter.get(url).status_code in (200, 302)

    made.recruiter.post(f"{made.url}reject/", {"reason": "Somebody else."}, format="json")
    run_jobs()

    assert made.recruiter.get(f"{made.url}documents/").data["results"] == before
    assert made.recruiter.get(url).status_code == 404
    assert not DocumentGrant.objects.exists()


def test_candidate_sees_own_files_at_any_time(attached: Make) -> None:
    made = attached(rejected=True)

    shown = made.candidate.get(f"{made.url}documents/").data["results"]

    assert shown[0]["name"] == "certificate-ewa-nowak.pdf"
