"""A small world with owners and strangers, for tests that walk through every door."""

import re
from dataclasses import dataclass

from apps.applications.models import Application
from apps.jobs.models import Job
from apps.tenants.enums import Role
from apps.tenants.models import Organization
from apps.users.models import User
from tests.factories.applications import ApplicationFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory


@dataclass
class World:
    """Ann applied to a job of organization A; Bob and organization B have nothing to do with it."""

    people: dict[str, User]
    organization: Organization
    job: Job
    application: Application

    def values(self) -> dict[str, str]:
        """What belongs to Ann and to organization A, by the name of the path's parameter."""
        values = {
            "organization_id": self.organization.pk,
            "user_id": self.people["ann"].pk,
            "application_id": self.application.pk,
            "job_id": self.job.pk,
            "id": self.job.pk,
            "slug": self.organization.slug,
            "place_id": "2759794",
            "postcode": "1012",
        }
        return {name: str(value) for name, value in values.items()}

    def path(self, template: str) -> str:
        """Fill the path of an operation."""
        values = self.values()
        return re.sub(r"{(\w+)}", lambda name: values[name[1]], template)


def make_world() -> World:
    """Two candidates, two organizations, one application."""
    employer = EmployerFactory(verified=True)
    owner_a, organization = MembershipFactory(organization=employer.tenant).user, employer.tenant
    viewer_a = MembershipFactory(organization=organization, role=Role.VIEWER).user
    owner_b = MembershipFactory(organization=EmployerFactory(verified=True).tenant).user
    ann, bob = CandidateFactory(complete=True), CandidateFactory(complete=True)
    job = JobFactory(published=True, employer=employer)
    people = {
        "ann": ann.user,
        "bob": bob.user,
        "owner_a": owner_a,
        "viewer_a": viewer_a,
        "owner_b": owner_b,
        "staff": UserFactory(staff=True),
    }
    return World(people, organization, job, ApplicationFactory(candidate=ann, job=job))
