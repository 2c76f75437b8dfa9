"""On the way from an application to a contract everybody hears what the other side did."""

from datetime import UTC, datetime

import pytest

from apps.applications.enums import ApplicationStatus, EndReason, Side
from apps.applications.events import (
    AnswerDue,
    ApplicationStatusChanged,
    InterviewCancelled,
    InterviewChosen,
    InterviewDeclined,
    InterviewProposed,
)
from apps.applications.models import Application
from apps.core import events
from apps.jobs.enums import JobStatus
from apps.jobs.events import JobStatusChanged
from apps.notifications.enums import Kind
from apps.notifications.models import Delivery, Notice
from apps.tenants.enums import Role
from apps.users.models import User
from tests.factories.applications import ApplicationFactory, TimelineEntryFactory
from tests.factories.interviews import InterviewFactory
from tests.factories.tenants import MembershipFactory
from tests.notifications.waiting import run_events

pytestmark = pytest.mark.django_db
STARTS = datetime(2026, 12, 1, 8, 30, tzinfo=UTC)


@pytest.fixture
def application() -> Application:
    made: Application = ApplicationFactory(invited=True)
    return made


@pytest.fixture
def recruiter(application) -> User:
    found: User = MembershipFactory(organization=application.tenant).user
    MembershipFactory(organization=application.tenant, role=Role.VIEWER)
    return found


def told() -> dict[User, str]:
    return {notice.recipient: notice.kind for notice in Notice.objects.all()}


def test_employer_is_reminded_that_somebody_waits(application, recruiter, run_jobs, mailoutbox):
    events.publish(AnswerDue(application_id=application.pk))
    run_jobs()

    assert told() == {recruiter: Kind.ANSWER_DUE}
    (mail,) = mailoutbox
    assert (mail.to, application.job.title in mail.subject) == ([recruiter.email], True)


def test_times_are_told_to_the_candidate(application, recruiter, run_jobs):
    interview = InterviewFactory(application=application)

    events.publish(InterviewProposed(interview_id=interview.pk, application_id=application.pk))
    run_jobs()

    assert told() == {application.applicant: Kind.INTERVIEW_PROPOSED}


def test_chosen_time_is_told_to_the_employer_on_the_clock_of_the_place(
    application, recruiter, run_jobs, mailoutbox
):
    interview = InterviewFactory(application=application, chosen=True, starts_at=STARTS)

    events.publish(InterviewChosen(interview_id=interview.pk, application_id=application.pk))
    run_jobs()

    assert told() == {recruiter: Kind.INTERVIEW_CHOSEN}
    assert "When: 2026-12-01 09:30 (Europe/Amsterdam)" in mailoutbox[0].body


def test_that_no_time_fits_is_told_to_the_employer_with_the_reason(
    application, recruiter, run_jobs, mailoutbox
):
    interview = InterviewFactory(application=application, declined=True, reason="I work in the mornings.")

    events.publish(InterviewDeclined(interview_id=interview.pk, application_id=application.pk))
    run_jobs()

    assert told() == {recruiter: Kind.INTERVIEW_DECLINED}
    assert "I work in the mornings." in mailoutbox[0].body


@pytest.mark.parametrize(
    ("side", "hears"),
    [
        (Side.EMPLOYER, {"candidate"}),
        (Side.CANDIDATE, {"recruiter"}),
        (Side.SYSTEM, {"candidate", "recruiter"}),
    ],
)
def test_who_did_not_call_it_off_hears_of_it(application, recruiter, run_jobs, side, hears):
    interview = InterviewFactory(application=application, cancelled=True, ended_side=side)
    people = {"candidate": application.applicant, "recruiter": recruiter}

    events.publish(InterviewCancelled(interview_id=interview.pk, application_id=application.pk))
    run_jobs()

    assert told() == {people[name]: Kind.INTERVIEW_CANCELLED for name in hears}


@pytest.mark.parametrize(("status", "is_told"), [(JobStatus.FILLED, True), (JobStatus.PAUSED, False)])
def test_employer_hears_when_all_places_are_taken(application, recruiter, run_jobs, status, is_told):
    events.publish(JobStatusChanged(job_id=application.job_id, status=status))
    run_jobs()

    assert told() == ({recruiter: Kind.JOB_FILLED} if is_told else {})


@pytest.mark.parametrize("status", [JobStatus.CLOSED, JobStatus.EXPIRED])
def test_employer_hears_how_many_applications_ended_with_the_job(run_jobs, mailoutbox, status):
    waiting = ApplicationFactory(job__status=status)
    ApplicationFactory(job=waiting.job, invited=True)
    ApplicationFactory(job=waiting.job, status=ApplicationStatus.WITHDRAWN)
    deciders = {
        MembershipFactory(organization=waiting.tenant, role=role).user
        for role in (Role.OWNER, Role.RECRUITER)
    }
    MembershipFactory(organization=waiting.tenant, role=Role.VIEWER)
    MembershipFactory()

    for _ in range(2):  # heard twice, told once
        events.publish(JobStatusChanged(job_id=waiting.job_id, status=status))
        run_jobs()

    heard = Notice.objects.filter(kind=Kind.JOB_ENDED)
    assert {notice.recipient for notice in heard} == deciders
    assert len(heard) == 2
    assert {notice.path for notice in heard} == {f"/organization/jobs/{waiting.job_id}/applications/"}
    mails = [mail for mail in mailoutbox if mail.to[0] in {user.email for user in deciders}]
    assert len(mails) == 2
    assert all("ended with it: 2." in mail.body for mail in mails)


@pytest.mark.parametrize("status", [JobStatus.CLOSED, JobStatus.EXPIRED])
def test_employer_hears_nothing_of_a_job_for_which_nobody_waited(run_jobs, status):
    ended = ApplicationFactory(job__status=status, status=ApplicationStatus.WITHDRAWN)
    MembershipFactory(organization=ended.tenant)

    events.publish(JobStatusChanged(job_id=ended.job_id, status=status))
    run_jobs()

    assert told() == {}


@pytest.mark.parametrize("reason", EndReason)
def test_candidate_hears_why_an_application_ended_in_their_language(
    application, recruiter, run_jobs, mailoutbox, reason
):
    User.objects.filter(pk=application.applicant_id).update(language="nl")

    _step(application, ApplicationStatus.EXPIRED, Side.SYSTEM, reason)
    run_jobs()

    assert told() == {application.applicant: Kind.APPLICATION_EXPIRED}
    (mail,) = mailoutbox
    assert mail.subject == f"Je sollicitatie is gestopt: {application.job.title}"
    assert reason not in mail.body, "words, not a code"
    assert "Waarom: " in mail.body


def test_hired_is_told_to_the_candidate(application, recruiter, run_jobs):
    _step(application, ApplicationStatus.HIRED, Side.EMPLOYER)
    run_jobs()

    assert told() == {application.applicant: Kind.APPLICATION_HIRED}


def test_what_is_gone_is_told_to_nobody(application, recruiter, run_jobs, mailoutbox):
    interview = InterviewFactory(application=application, chosen=True, starts_at=STARTS)
    events.publish(InterviewChosen(interview_id=interview.pk, application_id=application.pk))
    run_events()
    interview.delete()

    run_jobs()

    assert mailoutbox == []
    assert not Delivery.objects.exists()


def _step(application: Application, to: ApplicationStatus, side: Side, reason: str = "") -> None:
    entry = TimelineEntryFactory(application=application, side=side, actor=None, to_status=to, reason=reason)
    events.publish(ApplicationStatusChanged(application_id=application.pk, entry_id=entry.pk, to_status=to))
