"""What the tests of the pages about applications share."""

import pytest
from django.test import Client

from apps.applications.models import Application
from apps.users.models import User
from tests.factories.applications import ApplicationFactory
from tests.factories.tenants import MembershipFactory


@pytest.fixture
def application() -> Application:
    """Ania's, just sent to a live job of a verified employer."""
    return ApplicationFactory(candidate__user__name="Ania Nowak", candidate__user__email="ania@example.test")


@pytest.fixture
def candidate(application: Application, client: Client) -> User:
    """Ania, signed in."""
    client.force_login(application.candidate.user)
    return application.candidate.user


@pytest.fixture
def recruiter(application: Application, client: Client) -> User:
    """A recruiter of the organization that got it, signed in."""
    user = MembershipFactory(organization=application.tenant, recruiter=True).user
    client.force_login(user)
    return user
