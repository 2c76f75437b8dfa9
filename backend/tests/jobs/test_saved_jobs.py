"""Saved jobs, through the URL."""

from uuid import uuid4

import pytest
from rest_framework.test import APIClient

from apps.jobs.enums import JobStatus
from apps.jobs.models import SavedJob
from apps.jobs.services import saved
from apps.jobs.services.saved import save_job
from apps.users.models import User
from tests.factories.jobs import JobFactory
from tests.factories.saved import SavedJobFactory
from tests.factories.users import UserFactory

ROOT = "/api/v1/jobs/saved/"


@pytest.fixture
def person() -> User:
    return UserFactory()


@pytest.fixture
def client(client_for, person: User) -> APIClient:
    return client_for(person)


@pytest.mark.django_db
def test_job_is_kept_once(client: APIClient) -> None:
    job = JobFactory(published=True, title="Welder")

    answers = [client.post(ROOT, {"job": str(job.pk)}, format="json") for _ in range(2)]

    assert [answer.status_code for answer in answers] == [201, 200]
    assert answers[0].json() == answers[1].json()
    shown = answers[0].json()["job"]
    assert (shown["id"], shown["title"], shown["is_open"]) == (str(job.pk), "Welder", True)
    assert SavedJob.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("trait", "status", "code"),
    [("bare", 404, "not_found"), ("closed", 410, "job_gone"), ("overdue", 410, "job_gone")],
)
def test_what_is_not_live_is_not_kept(client: APIClient, trait: str, status: int, code: str) -> None:
    job = JobFactory(**{trait: True})

    answer = client.post(ROOT, {"job": str(job.pk)}, format="json")

    assert (answer.status_code, answer.json()["code"]) == (status, code)


@pytest.mark.django_db
def test_unknown_job_is_not_kept(client: APIClient) -> None:
    assert client.post(ROOT, {"job": str(uuid4())}, format="json").status_code == 404
    assert client.post(ROOT, {"job": "x"}, format="json").status_code == 400


@pytest.mark.django_db
def test_ended_job_stays_on_the_list_and_says_so(client: APIClient, person: User) -> None:
    kept = SavedJobFactory(user=person)
    kept.job.status = JobStatus.FILLED
    kept.job.save()

    (row,) = client.get(ROOT).json()["results"]

    assert (row["job"]["status"], row["job"]["is_open"]) == ("filled", False)


@pytest.mark.django_db
def test_list_holds_the_own_ones_in_one_query(
    client: APIClient, person: User, django_assert_num_queries
) -> None:
    own = [SavedJobFactory(user=person) for _ in range(3)]
    SavedJobFactory()

    with django_assert_num_queries(1):
        answer = client.get(ROOT)

    assert [row["id"] for row in answer.json()["results"]] == [str(kept.pk) for kept in reversed(own)]


@pytest.mark.django_db
def test_job_is_let_go_of(client: APIClient, person: User) -> None:
    kept, others = SavedJobFactory(user=person), SavedJobFactory()
    same = SavedJobFactory(job=kept.job)

    answers = [client.delete(f"{ROOT}{kept.job_id}/").status_code for _ in range(2)]
    client.delete(f"{ROOT}{others.job_id}/")

    assert answers == [204, 204]
    assert set(SavedJob.objects.values_list("pk", flat=True)) == {others.pk, same.pk}


@pytest.mark.django_db
def test_list_has_an_end(client: APIClient, person: User, monkeypatch) -> None:
    monkeypatch.setattr(saved.jobs, "MOST_JOBS", 2)
    for _ in range(2):
        SavedJobFactory(user=person)

    answer = client.post(ROOT, {"job": str(JobFactory(published=True).pk)}, format="json")

    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_saved")


@pytest.mark.django_db(transaction=True)
def test_job_that_is_kept_at_the_same_moment_is_kept_once(person: User, at_once) -> None:
    job = JobFactory(published=True)

    results = at_once(lambda _: save_job(user=person, job_id=job.pk)[1], 4)

    assert sorted(results) == [False, False, False, True]
    assert SavedJob.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(("who", "status"), [(None, 401), ("employer", 403)])
def test_only_candidates_keep_jobs(client_for, who: str | None, status: int) -> None:
    client = client_for(UserFactory(employer=True) if who else None)
    job = JobFactory(published=True)

    assert client.get(ROOT).status_code == status
    assert client.post(ROOT, {"job": str(job.pk)}, format="json").status_code == status
    assert client.delete(f"{ROOT}{job.pk}/").status_code == status
