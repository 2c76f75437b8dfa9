"""Decisions to read."""

from collections.abc import Callable

import pytest

from apps.core.services import acting_as_system
from apps.jobs.models import Job
from apps.moderation.enums import Action, CaseKind, Category, Ground, TargetKind
from apps.moderation.models import Decision
from apps.moderation.services import decide_automatically, open_case
from apps.tenants.enums import Role
from apps.users.models import User
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory


@pytest.fixture
def job() -> Job:
    """A live job."""
    return JobFactory(published=True, title="Flower binder")


@pytest.fixture
def owner(job: Job) -> User:
    """Who owns the organization of the job."""
    return MembershipFactory(organization=job.tenant, role=Role.OWNER).user


@pytest.fixture
def decide(job: Job, owner: User) -> Callable[..., Decision]:
    """Decide something about the job; the organization is told."""

    def run(action: Action = Action.HOLD) -> Decision:
        with acting_as_system(reason="tests.decide"):
            case = open_case(
                kind=CaseKind.LAW_CHANGED,
                target_kind=TargetKind.JOB,
                target_id=job.pk,
                category=Category.UNDERPAID,
            )
            return decide_automatically(
                case=case,
                action=action,
                say_facts=lambda: "The pay is too low.",
                ground=Ground.LAW,
                article="WML 7",
                rule_codes=["pay_below_wml"],
            )

    return run
