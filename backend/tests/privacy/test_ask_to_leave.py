"""Asking to be erased, and changing one's mind."""

from datetime import timedelta

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from apps.candidates.enums import Visibility
from apps.core.models import AuditEntry
from apps.jobs.enums import JobStatus
from apps.tenants.enums import Role
from apps.users.models import Session, User
from tests.factories.applications import ApplicationFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
ME, KEEP = "/api/v1/me/", "/api/v1/me/keep/"


def erase_at(user: User):
    return User.objects.get(pk=user.pk).erase_at


def test_leaving_is_planned_and_what_shows_is_hidden_at_once(ania, client_in) -> None:
    ania.candidate.visibility = Visibility.VISIBLE
    ania.candidate.save()
    here = client_in(ania)

    answer = here.delete(ME)

    assert answer.status_code == 202
    days = (erase_at(ania) - timezone.now()) / timedelta(days=1)
    assert 13.99 < days < 14
    ania.candidate.refresh_from_db()
    assert ania.candidate.visibility == Visibility.HIDDEN
    assert Session.objects.filter(user=ania, revoked_at__isnull=True).count() == 1
    assert here.get("/api/v1/me/consents/").status_code == 200  # the session that asked goes on
    assert AuditEntry.objects.filter(action="users.schedule_erasure", object_id=ania.pk).exists()


def test_the_days_to_think_are_a_setting(client_in, settings) -> None:
    settings.ERASURE_GRACE_DAYS = 3
    user = UserFactory()

    client_in(user).delete(ME)

    assert timedelta(days=2.9) < erase_at(user) - timezone.now() < timedelta(days=3)


def test_asking_again_changes_nothing(client_in) -> None:
    user = UserFactory()

    first = client_in(user).delete(ME).json()
    second = client_in(user).delete(ME).json()

    assert first == second


@pytest.mark.parametrize(("age", "status"), [(599, 202), (601, 403)])
def test_it_takes_a_proof_of_the_last_ten_minutes(client_in, age: int, status: int) -> None:
    user = UserFactory()

    answer = client_in(user, age=timedelta(seconds=age)).delete(ME)

    assert answer.status_code == status
    assert (erase_at(user) is not None) == (status == 202)


def test_mind_is_changed(client_in) -> None:
    user = UserFactory()
    client = client_in(user)
    client.delete(ME)

    answer = client.post(KEEP)

    assert (answer.status_code, answer.json()) == (200, {"erase_at": None})
    assert erase_at(user) is None


def test_there_is_nothing_to_keep_if_nobody_leaves(client_in) -> None:
    answer = client_in(UserFactory()).post(KEEP)

    assert (answer.status_code, answer.json()["code"]) == (409, "nothing_to_keep")


def test_once_the_time_has_come_it_is_too_late(client_in, leave) -> None:
    user = UserFactory()
    client = client_in(user)
    leave(user)

    assert client.post(KEEP).status_code == 409
    assert erase_at(user) is not None


def test_stranger_and_program_cannot_ask(client_for) -> None:
    program = APIClient()
    program.force_authenticate(UserFactory())  # somebody without a session

    assert client_for(None).delete(ME).status_code == 401
    assert program.delete(ME).status_code == 403
    assert client_for(None).post(KEEP).status_code == 401


def test_staff_stay(client_in) -> None:
    answer = client_in(UserFactory(staff=True)).delete(ME)

    assert (answer.status_code, answer.json()["code"]) == (409, "staff_stay")


def test_last_owner_stays_while_there_are_colleagues(client_in) -> None:
    owner = MembershipFactory()
    MembershipFactory(organization=owner.organization, role=Role.RECRUITER)

    answer = client_in(owner.user).delete(ME)

    assert (answer.status_code, answer.json()["code"]) == (409, "last_owner")
    assert erase_at(owner.user) is None


def test_owner_with_a_second_owner_may_go_and_then_the_second_stays(client_in) -> None:
    first = MembershipFactory()
    second = MembershipFactory(organization=first.organization)

    answers = [client_in(owner.user).delete(ME).status_code for owner in (first, second)]

    # The second is alone now: nobody would be left behind, and nothing is open.
    assert answers == [202, 202]


def test_second_owner_stays_if_a_colleague_would_be_left_behind(client_in) -> None:
    first = MembershipFactory()
    second = MembershipFactory(organization=first.organization)
    MembershipFactory(organization=first.organization, role=Role.VIEWER)

    answers = [client_in(owner.user).delete(ME).status_code for owner in (first, second)]

    assert answers == [202, 409]


@pytest.mark.parametrize("status", [JobStatus.PUBLISHED, JobStatus.PAUSED])
def test_last_one_stays_while_a_job_is_open(client_in, status: JobStatus) -> None:
    job = JobFactory(published=True, status=status)
    alone = MembershipFactory(organization=job.tenant)

    answer = client_in(alone.user).delete(ME)

    assert (answer.status_code, answer.json()["code"]) == (409, "still_hiring")


def test_last_one_stays_while_somebody_waits_for_an_answer(client_in) -> None:
    job = JobFactory(closed=True)
    alone = MembershipFactory(organization=job.tenant)
    ApplicationFactory(job=job, candidate=CandidateFactory(), invited=True)

    assert client_in(alone.user).delete(ME).json()["code"] == "still_hiring"


@pytest.mark.parametrize("traits", [{"user__is_active": False}, {"user__erase_at": timezone.now()}])
def test_colleague_who_cannot_act_answers_nobody(client_in, traits) -> None:
    job = JobFactory(published=True)
    alone = MembershipFactory(organization=job.tenant)
    MembershipFactory(organization=job.tenant, role=Role.ADMIN, **traits)

    assert client_in(alone.user).delete(ME).json()["code"] == "still_hiring"


def test_last_one_goes_when_all_is_closed(client_in) -> None:
    job = JobFactory(closed=True)
    alone = MembershipFactory(organization=job.tenant)

    assert client_in(alone.user).delete(ME).status_code == 202
