"""Places: who accepts takes one, who does not come gives it back, and nobody gets one that is not there."""

import threading
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.models import Application, TimelineEntry
from apps.applications.services import JobHasEnded, NoPlaceLeft, change_status
from apps.jobs.models import Job
from apps.users.models import User
from tests.factories.applications import ApplicationFactory
from tests.factories.jobs import JobFactory

THREADS = 50


def accept(application: Application) -> TimelineEntry:
    return change_status(
        application=application,
        to=ApplicationStatus.ACCEPTED,
        actor=application.candidate.user,
        side=Side.CANDIDATE,
    )


def share(at_once: Any, applications: list[Application]) -> list[Any]:
    """Let 50 threads accept all of them, each the next one that nobody took."""
    left, lock = list(applications), threading.Lock()

    def work(_: int) -> list[Any]:
        results = []
        while True:
            with lock:
                if not left:
                    return results
                application = left.pop()
            try:
                results.append(accept(application))
            except (NoPlaceLeft, IntegrityError) as refusal:
                results.append(refusal)

    outcomes = at_once(work, THREADS)
    broken = [outcome for outcome in outcomes if not isinstance(outcome, list)]
    assert not broken, broken
    return [result for outcome in outcomes for result in outcome]


@pytest.mark.django_db(transaction=True)
def test_200_places_and_50_threads(at_once):
    job = JobFactory(published=True, places=200)
    applications = ApplicationFactory.create_batch(210, job=job, offered=True)

    results = share(at_once, applications)

    job.refresh_from_db()
    assert sum(isinstance(result, TimelineEntry) for result in results) == 200
    assert sum(isinstance(result, NoPlaceLeft) for result in results) == 10
    assert Application.objects.filter(status="accepted").count() == job.places_taken == 200
    assert TimelineEntry.objects.filter(to_status="accepted").count() == 200
    assert job.status == "filled"


@pytest.mark.django_db(transaction=True)
def test_one_place_and_50_threads(at_once):
    job = JobFactory(published=True)
    applications = ApplicationFactory.create_batch(THREADS, job=job, offered=True)

    results = share(at_once, applications)

    job.refresh_from_db()
    assert sum(isinstance(result, TimelineEntry) for result in results) == 1
    assert sum(isinstance(result, NoPlaceLeft) for result in results) == 49
    assert (job.places_taken, job.status) == (1, "filled")


@pytest.mark.django_db(transaction=True)
def test_without_the_lock_places_are_overbooked(at_once, monkeypatch):
    """The naive way, so that the two tests above are known to notice: read, compare, write."""
    job = JobFactory(published=True, places=5)
    applications = ApplicationFactory.create_batch(THREADS, job=job, offered=True)
    everybody_read = threading.Barrier(THREADS)

    def naive(*, job_id: Any, actor: User) -> None:
        job = Job.objects.get(pk=job_id)
        everybody_read.wait()
        if job.places_taken >= job.places:
            raise NoPlaceLeft
        Job.objects.filter(pk=job_id).update(places_taken=job.places_taken + 1)

    monkeypatch.setattr("apps.applications.services.step.take_place", naive)

    results = share(at_once, applications)

    assert sum(isinstance(result, TimelineEntry) for result in results) == THREADS > job.places


@pytest.mark.django_db
def test_constraint_has_the_last_word():
    job = JobFactory(published=True)

    with pytest.raises(IntegrityError, match="jobs_places_are_not_overbooked"), transaction.atomic():
        Job.objects.filter(pk=job.pk).update(places_taken=2)


@pytest.mark.django_db
def test_no_place_left_is_told_over_http(story):
    told = story(offered=True)
    Job.objects.filter(pk=told.application.job_id).update(places_taken=1)

    response = told.candidate.post(f"{told.url}accept/", {}, format="json")

    told.application.refresh_from_db()
    assert (response.status_code, response.data["code"]) == (409, "no_place_left")
    assert told.application.status == "offered"


@pytest.mark.django_db
@pytest.mark.parametrize(("who", "path"), [("candidate", "withdraw"), ("recruiter", "reject")])
def test_who_does_not_come_after_all_gives_the_place_back(story, who, path):
    told = story(offered=True)
    told.candidate.post(f"{told.url}accept/", {}, format="json")
    Job.objects.get(places_taken=1, status="filled")

    response = getattr(told, who).post(f"{told.url}{path}/", {"reason": "Another job."}, format="json")

    assert response.status_code == 200, response.data
    assert Job.objects.get().places_taken == 0


@pytest.mark.django_db
def test_hired_keeps_the_place_and_shows_the_contact(story):
    told = story(offered=True)
    told.candidate.post(f"{told.url}accept/", {}, format="json")

    response = told.recruiter.post(f"{told.url}hire/", {}, format="json")

    assert (response.status_code, response.data["status"]) == (200, "hired")
    assert response.data["contact"]["email"] == told.application.applicant.email
    assert Job.objects.get().places_taken == 1
    assert told.candidate.post(f"{told.url}withdraw/", {}, format="json").status_code == 409


@pytest.mark.django_db
def test_last_place_ends_what_the_others_wait_for(story, run_jobs):
    told = story(offered=True)
    waiting = ApplicationFactory(job=told.application.job, invited=True)

    told.candidate.post(f"{told.url}accept/", {}, format="json")
    run_jobs()

    waiting.refresh_from_db()
    told.application.refresh_from_db()
    assert (told.application.status, waiting.status) == ("accepted", "expired")
    assert waiting.timeline.last().reason == "job_filled"


@pytest.mark.django_db
@pytest.mark.parametrize("status", ["closed", "expired"])
def test_nobody_accepts_a_job_that_has_ended_before_the_queue_says_so(status):
    application = ApplicationFactory(offered=True)
    Job.objects.update(status=status)

    with pytest.raises(JobHasEnded):
        accept(application)

    application.refresh_from_db()
    assert application.status == ApplicationStatus.OFFERED
