"""Staff who decide, and what they decide about."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from rest_framework.test import APIClient

from apps.jobs.models import Job
from apps.moderation.models import Case
from apps.moderation.services import Reasons, claim_case
from apps.tenants.enums import Role
from apps.users.enums import StaffGroup
from apps.users.models import User
from apps.users.services import join_staff_group, make_staff_groups
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

ClientFor = Callable[[User | None], APIClient]
LAW = Reasons(facts="The text asks 150 euros before the first day.", ground="law", article="Waadi 9")


@pytest.fixture
def staff() -> Callable[..., User]:
    """Make a member of a group of the staff."""
    make_staff_groups()

    def make(group: StaffGroup = StaffGroup.MODERATORS) -> User:
        user = UserFactory(staff=True, guarded=True)
        join_staff_group(user=user, group=group)
        return user

    return make


@pytest.fixture
def moderator(staff: Callable[..., User]) -> User:
    """Somebody who decides."""
    return staff()


@pytest.fixture
def senior(staff: Callable[..., User]) -> User:
    """Somebody who decides what is grave."""
    return staff(StaffGroup.SENIOR_MODERATORS)


@dataclass
class Shop:
    """An organization with a live job, its Polish owner, and its recruiter who reads Dutch."""

    job: Job
    owner: User
    recruiter: User


@pytest.fixture
def shop() -> Shop:
    """Make one."""
    job = JobFactory(published=True, title="Order picker in Venlo")
    owner = MembershipFactory(organization=job.tenant, role=Role.OWNER, user__language="pl").user
    recruiter = MembershipFactory(organization=job.tenant, role=Role.RECRUITER, user__language="nl").user
    return Shop(job, owner, recruiter)


@pytest.fixture
def report(client_for: ClientFor) -> Callable[..., dict]:
    """Report the job over the API, as this person or as a stranger; returns the answer."""

    def send(job: Job, by: User | None = None, category: str = "money_asked", **more: object) -> dict:
        said = {"category": category, "text": "They want 150 euros.", "good_faith": True, **more}
        answer = client_for(by).post(f"/api/v1/jobs/{job.pk}/report/", said, format="json")
        assert answer.status_code == 201, answer.data
        return dict(answer.data)

    return send


def claimed(case: Case, by: User) -> Case:
    """The case, claimed."""
    return claim_case(actor=by, case=case)
