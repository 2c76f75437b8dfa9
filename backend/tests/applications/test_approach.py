"""An employer that found somebody asks them to apply; whether they do is theirs to say."""

import pytest

from apps.applications.models import Approach
from apps.applications.services import approach
from apps.notifications.models import Notice
from tests.factories.candidates import CandidateFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def job():
    return JobFactory(published=True)


@pytest.fixture
def recruiter(client_for, job):
    return client_for(MembershipFactory(organization=job.tenant, recruiter=True).user)


def ask(client, candidate, job):
    return client.post(f"/api/v1/candidates/{candidate.pk}/approach/", {"job": str(job.pk)}, format="json")


def test_candidate_is_told_once(recruiter, job, run_jobs, mailoutbox):
    candidate = CandidateFactory(visible=True)

    answers = [ask(recruiter, candidate, job).status_code for _ in range(2)]
    run_jobs()

    assert answers == [204, 204]
    (notice,) = Notice.objects.all()
    assert (notice.recipient, notice.kind) == (candidate.user, "candidate_approached")
    (mail,) = mailoutbox
    assert mail.to == [candidate.user.email]
    assert job.title in mail.subject
    assert f"/jobs/{job.pk}/" in mail.body


def test_who_hides_is_asked_nothing(recruiter, job):
    assert ask(recruiter, CandidateFactory(), job).status_code == 404
    assert not Approach.objects.exists()


def test_nobody_is_asked_for_a_job_that_takes_no_applications(recruiter, job):
    draft = JobFactory(employer=job.employer)

    answer = ask(recruiter, CandidateFactory(visible=True), draft)

    assert (answer.status_code, answer.json()["code"]) == (409, "job_closed")


def test_job_of_another_employer_is_not_there(recruiter):
    other = JobFactory(published=True)

    assert ask(recruiter, CandidateFactory(visible=True), other).status_code == 404


def test_viewer_may_not_ask(client_for, job):
    viewer = MembershipFactory(organization=job.tenant, viewer=True)

    assert ask(client_for(viewer.user), CandidateFactory(visible=True), job).status_code == 403


def test_few_are_asked_in_a_day(recruiter, job, monkeypatch):
    monkeypatch.setattr(approach, "A_DAY", 2)
    found = CandidateFactory.create_batch(3, visible=True)

    answers = [ask(recruiter, candidate, job).status_code for candidate in found]

    assert answers == [204, 204, 429]


@pytest.mark.django_db(transaction=True)
def test_two_who_ask_at_once_ask_once(at_once, job):
    candidate, actor = CandidateFactory(visible=True), MembershipFactory(organization=job.tenant).user

    made = at_once(lambda _: approach.approach_candidate(actor=actor, candidate=candidate, job=job), 8)

    assert len({each.pk for each in made}) == Approach.objects.count() == 1
