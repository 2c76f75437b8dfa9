"""Whose an interview is, and when it goes."""

from datetime import timedelta

import pytest
from django.db import ProgrammingError, transaction
from django.utils import timezone

from apps.applications.models import Interview
from apps.core.services import acting_for
from apps.privacy import services as privacy
from apps.privacy.selectors.export import collect_everything
from tests.applications.conftest import member_of
from tests.factories.applications import ApplicationFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.interviews import InterviewFactory
from tests.factories.users import UserFactory
from tests.wall import behind_the_wall

pytestmark = pytest.mark.django_db


def seen(**scope) -> int:
    with behind_the_wall(), acting_for(**scope):
        return Interview.objects.count()


def test_database_shows_it_to_both_sides_and_nobody_else():
    interview = InterviewFactory()
    tenant = interview.application.tenant_id
    elsewhere = InterviewFactory().application.tenant

    assert seen(user_id=interview.applicant_id) == 1
    assert seen(tenant_id=tenant) == 1
    assert seen(tenant_id=elsewhere.pk) == 1  # its own
    assert seen(user_id=UserFactory().pk) == 0
    assert seen(user_id=member_of(elsewhere).pk) == 0
    with behind_the_wall():
        assert Interview.objects.count() == 0


@pytest.mark.parametrize("whose", ["foreign application", "somebody else's time"])
def test_database_takes_no_interview_that_hangs_on_others(whose):
    """Else an organization could fill the calendar of whom it likes."""
    own, foreign = ApplicationFactory(invited=True), ApplicationFactory(invited=True)
    facts = {
        "foreign application": {"application": foreign, "applicant": foreign.applicant},
        "somebody else's time": {"application": own, "applicant": foreign.applicant},
    }[whose]

    with (
        pytest.raises(ProgrammingError, match="row-level security"),
        transaction.atomic(),
        behind_the_wall(),
        acting_for(tenant_id=own.tenant_id),
    ):
        InterviewFactory(**facts)


def test_list_takes_as_many_queries_however_long(client_for, django_assert_num_queries):
    application = ApplicationFactory(invited=True)
    InterviewFactory.create_batch(7, application=application, declined=True)
    url = f"/api/v1/applications/{application.pk}/interviews/"
    candidate, recruiter = client_for(application.applicant), client_for(member_of(application.tenant))

    with django_assert_num_queries(3):  # application, timeline, interviews
        assert len(candidate.get(url).data["results"]) == 7
    with django_assert_num_queries(4):  # and the membership
        assert len(recruiter.get(url).data["results"]) == 7


def test_it_goes_with_its_application(time_machine):
    application = ApplicationFactory(rejected=True)
    InterviewFactory(application=application, cancelled=True)
    other = InterviewFactory()

    time_machine.move_to(timezone.now() + timedelta(days=29))
    with behind_the_wall():
        privacy.keep_rule(name="applications", batch=200)

    assert list(Interview.objects.all()) == [other]


def test_it_goes_with_its_candidate():
    candidate = CandidateFactory(complete=True)
    application = ApplicationFactory(candidate=candidate, rejected=True)
    InterviewFactory(application=application, cancelled=True)
    other = InterviewFactory()
    candidate.user.erase_at = timezone.now() - timedelta(seconds=1)
    candidate.user.save()

    with behind_the_wall():
        assert privacy.erase_person(user_id=candidate.user.pk)

    assert list(Interview.objects.all()) == [other]


def test_candidate_takes_it_along():
    interview = InterviewFactory(chosen=True)

    exported = collect_everything(user=interview.applicant)

    (row,) = exported["tables"]["applications.Interview"]["rows"]
    assert (row["id"], row["location"], row["applicant"]) == (
        str(interview.pk),
        "Spoorlaan 1, Tilburg",
        "you",
    )
