"""What applying asks of the database, and that its short way says and leaves the same as the long one."""

import pytest
from django.db import connection

from apps.applications.models import Application
from apps.candidates.models import Candidate
from apps.jobs.models import Job
from tests.factories.applications import ApplicationFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
STATEMENTS = 2  # the job with the profile, and all that is written
QUEUED = "SELECT args->>'handler', args->>'event', args->'payload'->>'application_id' FROM procrastinate_jobs"
QUESTION = {"id": "q1", "text": "Boots?", "kind": "yes_no", "choices": [], "required": True}


def url(job: Job) -> str:
    return f"/api/v1/jobs/{job.pk}/apply/"


def queued() -> list[tuple[str, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(QUEUED)
        return sorted(cursor.fetchall())


def test_applying_takes_few_statements(client_for, django_assert_num_queries):
    job, client = JobFactory(published=True), client_for(CandidateFactory().user)

    with django_assert_num_queries(STATEMENTS):
        assert client.post(url(job), {"letter": "Me!"}, format="json").status_code == 201


def test_answer_is_what_is_read_later(client_for):
    job = JobFactory(published=True, questions=[QUESTION])
    client = client_for(CandidateFactory(complete=True).user)
    words = {"letter": "Zażółć", "answers": [{"question": "q1", "answer": "yes"}]}

    answered = client.post(url(job), words, format="json")
    read = client.get(f"/api/v1/applications/{answered.json()['id']}/")

    assert answered.status_code == 201, answered.data
    assert answered.json() == read.json()
    assert answered["ETag"] == read["ETag"]


def test_who_listens_is_told_once_each(client_for):
    answer = client_for(UserFactory()).post(url(JobFactory(published=True)), {}, format="json")

    told = [row for row in queued() if row[1] == "ApplicationSubmitted"]
    assert told == [
        (handler, "ApplicationSubmitted", answer.data["id"])
        for handler in (
            "apps.integrations.handlers.tell_webhooks",
            "apps.notifications.handlers.tell_about_application",
        )
    ]


def test_refusal_tells_nobody(client_for):
    known, before = ApplicationFactory(), queued()

    answer = client_for(known.candidate.user).post(url(known.job), {}, format="json")

    assert answer.status_code == 409
    assert queued() == before


@pytest.mark.parametrize("trait", ["published", "closed"])
def test_profile_is_made_with_the_first_application_only(client_for, trait):
    answer = client_for(UserFactory()).post(url(JobFactory(**{trait: True})), {}, format="json")

    made = 1 if answer.status_code == 201 else 0
    assert answer.status_code == (201 if trait == "published" else 409)
    assert (Candidate.objects.count(), Application.objects.count()) == (made, made)


@pytest.mark.parametrize(("home", "band"), [("1012", 5), ("5911", 150), ("", None), ("9990", None)])
def test_distance_is_measured(client_for, home, band):
    candidate = CandidateFactory(home_postcode=home)

    client_for(candidate.user).post(url(JobFactory(published=True)), {}, format="json")

    assert Application.objects.get().distance_km_band == band
