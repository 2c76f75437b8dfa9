"""Who acts on postings."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.core import events
from apps.employers.models import Employer
from apps.jobs.events import JobHeld, JobNoLongerLawful, JobPublished, JobSoonUnlawful, JobStatusChanged
from apps.tenants.models import Membership
from apps.users.models import User
from tests.factories.employers import EmployerFactory
from tests.factories.tenants import MembershipFactory


@pytest.fixture
def employer() -> Employer:
    """A verified employer."""
    made: Employer = EmployerFactory(verified=True)
    return made


@pytest.fixture
def membership(employer: Employer) -> Membership:
    """Its recruiter."""
    made: Membership = MembershipFactory(organization=employer.tenant, recruiter=True)
    return made


@pytest.fixture
def recruiter(membership: Membership) -> User:
    """The person."""
    return membership.user


@pytest.fixture
def client(client_for: Callable[[User | None], APIClient], recruiter: User) -> APIClient:
    """Acts as the recruiter of the verified employer."""
    return client_for(recruiter)


@pytest.fixture
def facts() -> dict[str, Any]:
    """Everything that a live posting needs, as a client sends it."""
    return {
        "title": "Order picker",
        "description": "You pick orders.\nSafety shoes are given.",
        "text_language": "en",
        "occupation": "order-picker",
        "contract_type": "agency",
        "agency_clause": True,
        "pay_min_cents": 1545,
        "pay_max_cents": 1700,
        "guaranteed_hours": 24,
        "max_hours": 40,
        "shifts": ["evening", "day"],
        "languages_needed": [{"language": "en", "level": "A2"}],
        "postcode": "1012 lg",
    }


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch, run_jobs: Callable[[], int]) -> Callable[[], list[Any]]:
    """What came out of the queue: a subscriber of our own beside the app's, instead of those upstairs."""
    collected: list[Any] = []
    own = {
        kind: [name for name in names if name.startswith("apps.jobs.")]
        for kind, names in events._handlers.items()
    }
    monkeypatch.setattr(events, "_handlers", own)
    for registry in ("_by_name", "_event_types"):
        monkeypatch.setattr(events, registry, dict(getattr(events, registry)))

    @events.subscribe(JobPublished, JobStatusChanged, JobHeld, JobNoLongerLawful, JobSoonUnlawful)
    def collect(event: Any) -> None:
        collected.append(event)

    def run() -> list[Any]:
        run_jobs()
        return collected

    return run
