"""Who works at the desk, and what lies on it."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from apps.jobs.models import Job
from apps.moderation.enums import CaseKind, Category, TargetKind
from apps.moderation.models import Case
from apps.moderation.services import open_case, submit_report
from apps.users.enums import StaffGroup
from apps.users.models import User
from apps.users.services import make_staff_groups
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory


@pytest.fixture
def staff_of(db: None) -> Callable[..., User]:
    """Make a member of staff of this group."""
    make_staff_groups()

    def make(group: StaffGroup) -> User:
        user: User = UserFactory(staff=True)
        user.groups.add(Group.objects.get(name=group))
        return user

    return make


@pytest.fixture
def moderator(staff_of: Callable[..., User]) -> User:
    """Somebody who decides."""
    return staff_of(StaffGroup.MODERATORS)


@pytest.fixture
def senior(staff_of: Callable[..., User]) -> User:
    """Somebody who decides cases of threats, too."""
    return staff_of(StaffGroup.SENIOR_MODERATORS)


@pytest.fixture
def enter() -> Callable[[User], Client]:
    """Open a browser without scripts in which somebody is signed in."""

    def run(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return run


@pytest.fixture
def job(db: None) -> Job:
    """A live posting."""
    found: Job = JobFactory(published=True, title="Order picker", description="You pack boxes. Call Jan.")
    return found


@pytest.fixture
def reported(job: Job) -> Case:
    """A case about the posting, from a stranger."""
    return report(job)


def report(job: Job, category: Category = Category.FALSE_AD, text: str = "They pay less.") -> Case:
    """Report a posting as a stranger does."""
    made = submit_report(
        reporter=None,
        target_kind=TargetKind.JOB,
        target_id=job.pk,
        category=category,
        text=text,
        is_in_good_faith=True,
        language="en",
        address="192.0.2.7",
    )
    return made.case


def held(job: Job) -> Case:
    """Put a posting into the queue of held ones."""
    return open_case(kind=CaseKind.HELD_JOB, target_kind=TargetKind.JOB, target_id=job.pk)
