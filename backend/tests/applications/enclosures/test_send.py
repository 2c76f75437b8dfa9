"""A resume and files go with an application."""

from typing import Any

import pytest

from apps.applications.models import Application, Attachment
from apps.documents.enums import DocumentPurpose
from apps.jobs.models import Job
from apps.resumes.models import ResumeVersion
from apps.resumes.models.content import ResumeData
from apps.resumes.services import write_data
from apps.users.models import User
from tests.factories.documents import DocumentFactory
from tests.factories.jobs import JobFactory
from tests.factories.resumes import DATA, make_resume_of
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def job() -> Job:
    made: Job = JobFactory(published=True)
    return made


@pytest.fixture
def ewa() -> User:
    made: User = UserFactory(name="Ewa Nowak")
    return made


def apply(client: Any, job: Job, **more: Any) -> Any:
    return client.post(f"/api/v1/jobs/{job.pk}/apply/", more, format="json")


def test_resume_goes_as_it_is_now(client_for: Any, job: Job, ewa: User) -> None:
    resume = make_resume_of(ewa)

    response = apply(client_for(ewa), job, resume=str(resume.pk))

    assert response.status_code == 201, response.data
    assert response.data["has_resume"] is True
    later = ResumeData.model_validate({**DATA, "sections": DATA["sections"][:1]})
    write_data(resume=resume, data=later, actor=ewa)
    sent = client_for(ewa).get(f"/api/v1/applications/{response.data['id']}/resume/").data
    assert len(sent["sections"]) == len(DATA["sections"])


def test_job_in_the_body_takes_it_too(client_for: Any, job: Job, ewa: User) -> None:
    resume = make_resume_of(ewa)
    body = {"job": str(job.pk), "resume": str(resume.pk)}

    assert client_for(ewa).post("/api/v1/applications/", body, format="json").status_code == 201
    assert Application.objects.get().resume_version is not None


def test_resume_of_somebody_else_is_refused(client_for: Any, job: Job, ewa: User) -> None:
    response = apply(client_for(ewa), job, resume=str(make_resume_of().pk))

    assert (response.status_code, response.data["code"]) == (400, "resume_not_found")
    assert response.data["errors"][0]["pointer"] == "/resume"
    assert not Application.objects.exists()


def test_refusal_leaves_neither_application_nor_version(client_for: Any, ewa: User) -> None:
    resume = make_resume_of(ewa)
    before = ResumeVersion.objects.count()

    response = apply(client_for(ewa), JobFactory(closed=True), resume=str(resume.pk))

    assert response.data["code"] == "job_closed"
    assert ResumeVersion.objects.count() == before


def test_own_ready_files_go_along(client_for: Any, job: Job, ewa: User) -> None:
    files = [DocumentFactory(owner=ewa), DocumentFactory(owner=ewa)]

    response = apply(client_for(ewa), job, documents=[str(file.pk) for file in files])

    assert response.status_code == 201, response.data
    assert {row.document for row in Attachment.objects.all()} == set(files)


@pytest.mark.parametrize(
    "facts",
    [{"quarantined": True}, {"refused": True}, {"purpose": DocumentPurpose.IDENTITY}, {"owner": None}],
)
def test_other_files_are_refused_and_nothing_is_sent(
    client_for: Any, job: Job, ewa: User, facts: dict[str, Any]
) -> None:
    owner = {"owner": UserFactory()} if facts == {"owner": None} else {"owner": ewa, **facts}
    file = DocumentFactory(**owner)

    response = apply(client_for(ewa), job, documents=[str(file.pk)])

    assert (response.status_code, response.data["code"]) == (409, "enclosure_not_ready")
    assert not Application.objects.exists()


def test_six_files_are_too_many(client_for: Any, job: Job, ewa: User) -> None:
    files = [str(DocumentFactory(owner=ewa).pk) for _ in range(6)]

    assert apply(client_for(ewa), job, documents=files).status_code == 400


def test_deleting_the_resume_leaves_what_was_sent(client_for: Any, job: Job, ewa: User) -> None:
    resume = make_resume_of(ewa)
    sent = apply(client_for(ewa), job, resume=str(resume.pk)).data["id"]

    assert client_for(ewa).delete(f"/api/v1/resumes/{resume.pk}/").status_code == 204

    assert client_for(ewa).get(f"/api/v1/applications/{sent}/resume/").status_code == 200
