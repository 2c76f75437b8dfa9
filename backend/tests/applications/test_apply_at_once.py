"""Applying while others do something at the same moment."""

import pytest
from django.db import transaction

from apps.applications.models import Application, TimelineEntry
from apps.applications.services import AlreadyApplied, JobClosed, close_applications_of, submit_application
from apps.jobs.services import close_job
from tests.factories.candidates import CandidateFactory
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db(transaction=True)
THREADS = 32


def test_of_32_at_once_one_goes_in(at_once, client_for):
    job = JobFactory(published=True)
    user = UserFactory()

    def apply(_: int) -> object:
        return client_for(user).post(f"/api/v1/jobs/{job.pk}/apply/", {"letter": "Me!"}, format="json")

    answers = at_once(apply, THREADS)

    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 31
    assert {answer.data.get("code") for answer in answers} == {None, "already_applied"}
    assert Application.objects.count() == TimelineEntry.objects.count() == 1


def test_of_32_who_skip_the_api_one_goes_in(at_once):
    job = JobFactory(published=True)
    candidate = CandidateFactory()

    results = at_once(lambda _: submit_application(candidate=candidate, job=job), THREADS)

    assert sum(isinstance(result, Application) for result in results) == 1
    assert sum(isinstance(result, AlreadyApplied) for result in results) == 31
    assert Application.objects.count() == 1


def test_nobody_slips_in_while_the_job_is_being_closed(at_once):
    job = JobFactory(published=True)
    candidates = CandidateFactory.create_batch(15)
    actor = UserFactory(employer=True)

    def act(index: int) -> object:
        if index == 0:
            close_job(job=job, actor=actor)
            with transaction.atomic():
                return close_applications_of(job_id=job.pk)
        return submit_application(candidate=candidates[index - 1], job=job)

    results = at_once(act, 16)

    refused = sum(isinstance(result, JobClosed) for result in results[1:])
    assert isinstance(results[0], int), results[0]
    assert refused + results[0] == 15
    assert not Application.objects.open().exists()
