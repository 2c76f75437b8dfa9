"""Apply to a job."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from apps.applications.models import Application, TimelineEntry
from apps.jobs.models import Job
from tests.factories.applications import ApplicationFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
WORDS = {"letter": "I can start on Monday.", "answers": []}


def url(job: Job) -> str:
    return f"/api/v1/jobs/{job.pk}/apply/"


def test_candidate_applies(client_for):
    job = JobFactory(published=True)
    user = UserFactory()

    response = client_for(user).post(url(job), WORDS, format="json")

    assert response.status_code == 201, response.data
    application = Application.objects.get()
    assert response.data["id"] == str(application.pk)
    assert response.data["status"] == "submitted"
    assert response.data["job"]["title"] == job.title
    assert response.data["answers"] == WORDS["answers"]
    assert response["ETag"]
    assert (application.tenant, application.job, application.candidate.user) == (job.tenant, job, user)
    assert (application.created_by, application.updated_by) == (user, user)


def test_applying_writes_the_first_line_of_the_timeline(client_for):
    job = JobFactory(published=True)
    user = UserFactory()

    client_for(user).post(url(job), WORDS, format="json")

    entry = TimelineEntry.objects.get()
    assert (entry.actor, entry.side, entry.from_status, entry.to_status) == (
        user,
        "candidate",
        "",
        "submitted",
    )


def test_job_may_stand_in_the_body(client_for):
    job = JobFactory(published=True)

    response = client_for(UserFactory()).post(
        "/api/v1/applications/", {"job": str(job.pk), **WORDS}, format="json"
    )

    assert response.status_code == 201
    assert Application.objects.get().job == job


def test_letter_and_answers_may_be_left_out(client_for):
    response = client_for(UserFactory()).post(url(JobFactory(published=True)), {}, format="json")

    assert response.status_code == 201
    assert (response.data["letter"], response.data["answers"]) == ("", [])


@pytest.mark.parametrize("trait", ["closed", "paused", "overdue"])
def test_job_that_takes_nobody_refuses(client_for, trait):
    job = JobFactory(**{trait: True})

    response = client_for(UserFactory()).post(url(job), WORDS, format="json")

    assert response.status_code == 409
    assert response.data["code"] == "job_closed"
    assert not Application.objects.exists()


def test_draft_is_not_there(client_for):
    response = client_for(UserFactory()).post(url(JobFactory()), WORDS, format="json")

    assert response.status_code == 404


def test_unknown_job_in_the_body_is_not_there(client_for):
    response = client_for(UserFactory()).post("/api/v1/applications/", {"job": str(uuid4())}, format="json")

    assert response.status_code == 404


@pytest.mark.parametrize("status", ["submitted", "viewed", "offered", "accepted", "rejected"])
def test_who_applied_does_not_apply_again(client_for, status):
    known = ApplicationFactory(status=status)

    response = client_for(known.candidate.user).post(url(known.job), WORDS, format="json")

    assert response.status_code == 409
    assert response.data["code"] == "already_applied"


def test_who_withdrew_applies_again(client_for):
    known = ApplicationFactory(withdrawn=True)

    response = client_for(known.candidate.user).post(url(known.job), WORDS, format="json")

    assert response.status_code == 201
    assert Application.objects.filter(candidate=known.candidate, job=known.job).count() == 2


def test_who_withdrew_three_times_does_not_apply_again(client_for):
    """Each time is a mail to everybody at the employer."""
    candidate, job = CandidateFactory(complete=True), JobFactory(published=True)
    ApplicationFactory.create_batch(3, candidate=candidate, job=job, withdrawn=True)
    other = ApplicationFactory(candidate=candidate, withdrawn=True)
    client = client_for(candidate.user)

    refused, taken = (client.post(url(one), WORDS, format="json") for one in (job, other.job))

    assert (refused.status_code, refused.data["code"]) == (409, "already_applied")
    assert taken.status_code == 201


def test_another_job_is_another_application(client_for):
    known = ApplicationFactory()

    response = client_for(known.candidate.user).post(url(JobFactory(published=True)), WORDS, format="json")

    assert response.status_code == 201


def test_address_must_be_proven(client_for):
    response = client_for(UserFactory(unverified=True)).post(
        url(JobFactory(published=True)), WORDS, format="json"
    )

    assert response.status_code == 403
    assert response.data["code"] == "email_not_verified"
    assert not Application.objects.exists()


@pytest.mark.parametrize("path", ["jobs/{job}/apply/", "applications/"])
def test_employer_and_staff_do_not_apply(client_for, path):
    job = JobFactory(published=True)
    path = "/api/v1/" + path.format(job=job.pk)

    for user in (MembershipFactory().user, UserFactory(staff=True)):
        assert client_for(user).post(path, {"job": str(job.pk)}, format="json").status_code == 403
    assert client_for(None).post(path, {"job": str(job.pk)}, format="json").status_code == 401
    assert not Application.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"letter": "x" * 5001}, "/letter"),
        ({"answers": [{"question": "Shoes?"}]}, "/answers/0/answer"),
        ({"answers": [{"question": "q", "answer": "a"}] * 21}, "/answers"),
    ],
)
def test_words_have_a_shape(client_for, wrong, pointer):
    response = client_for(UserFactory()).post(url(JobFactory(published=True)), wrong, format="json")

    assert response.status_code == 400
    assert response.data["errors"][0]["pointer"] == pointer


def test_same_key_applies_once(client_for):
    job = JobFactory(published=True)
    client = client_for(CandidateFactory().user)

    first, second = (
        client.post(url(job), WORDS, format="json", headers={"Idempotency-Key": "one"}) for _ in range(2)
    )

    assert (first.status_code, second.status_code) == (201, 201)
    assert first.content == second.content
    assert Application.objects.count() == 1


def test_nobody_applies_here_to_what_another_site_posted(client_for):
    job, user = JobFactory(published=True, source_name="Elsewhere"), UserFactory()

    at_job = client_for(user).post(url(job), WORDS, format="json")
    at_list = client_for(user).post("/api/v1/applications/", {"job": str(job.pk)}, format="json")

    assert (at_job.status_code, at_list.status_code) == (404, 404)
    assert not Application.objects.exists()


def test_applying_to_everything_floods_no_employer(client_for):
    user, employer = UserFactory(), EmployerFactory(verified=True)
    client = client_for(user)
    for job in JobFactory.create_batch(30, published=True, employer=employer):
        assert client.post(url(job), WORDS, format="json").status_code == 201
    another = JobFactory(published=True, employer=employer)

    refused = client.post(url(another), WORDS, format="json")

    assert (refused.status_code, refused.data["code"]) == (429, "too_many_attempts")
    assert 0 < int(refused["Retry-After"]) <= 86_400
    assert client.post(url(JobFactory(published=True)), WORDS, format="json").status_code == 201
    Application.objects.update(created_at=timezone.now() - timedelta(days=1, seconds=1))
    assert client.post(url(another), WORDS, format="json").status_code == 201
