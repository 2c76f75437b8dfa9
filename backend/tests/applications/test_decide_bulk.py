"""Decide on several applications at once."""

from uuid import uuid4

import pytest
from django.utils import timezone

from apps.applications.enums import ApplicationStatus
from apps.applications.models import Application, TimelineEntry
from apps.applications.services import decide as decide_module
from apps.applications.services.decide import decide_on_applications
from apps.tenants.enums import Role
from tests.applications.conftest import member_of
from tests.factories.applications import ApplicationFactory
from tests.factories.employers import CheckFactory
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def job():
    return JobFactory(published=True)


@pytest.fixture
def decide(client_for, job):
    recruiter = client_for(member_of(job.tenant))

    def send(ids, status="rejected", reason="The places are taken.", client=recruiter):
        body = {"ids": [str(id) for id in ids], "status": status, "reason": reason}
        return client.post(f"/api/v1/applications/job/{job.pk}/decide/", body, format="json")

    return send


def outcomes(response):
    assert response.status_code == 200, response.data
    return [(row["outcome"], row["code"]) for row in response.data["results"]]


def test_each_is_told_why(decide, job):
    applications = ApplicationFactory.create_batch(3, job=job)

    made = decide([application.pk for application in applications])

    assert outcomes(made) == [("done", "")] * 3
    assert [row["id"] for row in made.data["results"]] == [
        str(application.pk) for application in applications
    ]
    assert set(Application.objects.values_list("status", flat=True)) == {"rejected"}
    assert (
        list(TimelineEntry.objects.filter(to_status="rejected").values_list("reason", flat=True))
        == ["The places are taken."] * 3
    )


def test_one_refusal_undoes_nothing_else(decide, job):
    waiting, gone, last = (
        ApplicationFactory(job=job),
        ApplicationFactory(job=job, withdrawn=True),
        ApplicationFactory(job=job, viewed=True),
    )

    made = decide([last.pk, gone.pk, waiting.pk], status="shortlisted", reason="")

    assert outcomes(made) == [("done", ""), ("refused", "step_not_allowed"), ("done", "")]
    assert made.data["results"][1]["detail"] == "This application cannot take this step now."
    assert Application.objects.filter(status="shortlisted").count() == 2


def test_sending_it_again_changes_nothing(decide, job):
    ids = [application.pk for application in ApplicationFactory.create_batch(2, job=job)]

    first, second = decide(ids), decide(ids)

    assert (outcomes(first), outcomes(second)) == ([("done", "")] * 2, [("already", "")] * 2)
    assert TimelineEntry.objects.filter(to_status="rejected").count() == 2


def test_what_takes_too_long_goes_on_with_the_next_request(decide, job, monkeypatch):
    ids = [application.pk for application in ApplicationFactory.create_batch(2, job=job)]
    monkeypatch.setattr(decide_module, "PATIENCE_SECONDS", -1)

    late = decide(ids)
    monkeypatch.undo()

    assert outcomes(late) == [("refused", "not_reached")] * 2
    assert outcomes(decide(ids)) == [("done", "")] * 2


def test_same_one_twice_is_decided_once(decide, job):
    application = ApplicationFactory(job=job)

    assert outcomes(decide([application.pk, application.pk])) == [("done", "")]


def test_what_belongs_elsewhere_is_not_there(decide, job):
    own_other_job = ApplicationFactory(job=JobFactory(published=True, employer=job.employer))
    foreign = ApplicationFactory()

    made = decide([own_other_job.pk, foreign.pk, uuid4()])

    assert outcomes(made) == [("refused", "not_found")] * 3
    assert not TimelineEntry.objects.filter(to_status="rejected").exists()


def test_rejecting_needs_a_reason(decide, job):
    application = ApplicationFactory(job=job)

    response = decide([application.pk], reason=" ")

    assert (response.status_code, response.data["code"]) == (400, "reason_missing")
    assert TimelineEntry.objects.count() == 1


def test_employer_that_is_not_checked_now_invites_nobody(decide, job):
    ids = [application.pk for application in ApplicationFactory.create_batch(2, job=job)]
    CheckFactory(employer=job.employer, failed=True, checked_at=timezone.now())

    assert outcomes(decide(ids, status="invited")) == [("refused", "employer_not_verified")] * 2


@pytest.mark.parametrize("status", ["accepted", "withdrawn", "submitted", "expired", "lost"])
def test_employer_takes_no_steps_of_others(decide, job, status):
    assert decide([ApplicationFactory(job=job).pk], status=status).status_code == 400


@pytest.mark.parametrize("number", [0, 101])
def test_not_none_and_not_too_many(decide, number):
    assert decide([uuid4() for _ in range(number)]).status_code == 400


def test_who_must_not_decide(decide, client_for, job):
    application = ApplicationFactory(job=job)
    people = {
        "stranger": (None, 401),
        "candidate": (application.applicant, 403),
        "viewer": (member_of(job.tenant, Role.VIEWER), 403),
        "other recruiter": (member_of(ApplicationFactory().tenant), 404),
        "staff": (UserFactory(staff=True), 403),
    }

    for who, (person, status) in people.items():
        assert decide([application.pk], client=client_for(person)).status_code == status, who
    assert Application.objects.get(pk=application.pk).status == "submitted"


@pytest.mark.django_db(transaction=True)
def test_what_was_decided_before_a_crash_stays_decided(decide, job, monkeypatch):
    """Each has a transaction of its own."""
    first, second = ApplicationFactory.create_batch(2, job=job)
    real, calls = decide_module.change_status, []

    def die_on_the_second(**step):
        calls.append(step)
        if len(calls) == 2:
            raise SystemError("the power went out")
        return real(**step)

    monkeypatch.setattr(decide_module, "change_status", die_on_the_second)
    with pytest.raises(SystemError):
        decide([first.pk, second.pk])
    monkeypatch.undo()

    assert outcomes(decide([first.pk, second.pk])) == [("already", ""), ("done", "")]


@pytest.mark.django_db(transaction=True)
def test_two_who_decide_on_the_same_ones_do_not_wait_for_each_other(at_once, job):
    ids = [application.pk for application in ApplicationFactory.create_batch(6, job=job)]
    actor = member_of(job.tenant)

    results = at_once(
        lambda index: decide_on_applications(
            tenant=job.tenant,
            job_id=job.pk,
            ids=ids[:: 1 if index % 2 else -1],
            to=ApplicationStatus.VIEWED,
            actor=actor,
        ),
        4,
    )

    assert all(isinstance(result, list) for result in results), results
    assert TimelineEntry.objects.filter(to_status="viewed").count() == 6
