"""Who takes part in the stories of these tests."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from rest_framework.test import APIClient

from apps.applications.models import Application
from apps.tenants.enums import Role
from apps.tenants.models import Organization
from apps.users.models import User
from tests.factories.applications import ApplicationFactory
from tests.factories.tenants import MembershipFactory

ClientFor = Callable[[User | None], APIClient]


@dataclass(frozen=True)
class Story:
    """An application, its candidate and a recruiter who may decide on it, each with a client."""

    application: Application
    candidate: APIClient
    recruiter: APIClient

    @property
    def url(self) -> str:
        """Where the application is."""
        return f"/api/v1/applications/{self.application.pk}/"


def member_of(organization: Organization, role: Role = Role.RECRUITER) -> User:
    """Make somebody who acts for the organization."""
    user: User = MembershipFactory(organization=organization, role=role).user
    return user


@pytest.fixture
def story(client_for: ClientFor) -> Callable[..., Story]:
    """Make an application as the factory's traits say, and the people around it."""

    def make(**traits: object) -> Story:
        application = ApplicationFactory(**traits)
        return Story(
            application=application,
            candidate=client_for(application.candidate.user),
            recruiter=client_for(member_of(application.tenant)),
        )

    return make
