"""Organizations and who acts for them."""

import factory
from factory.django import DjangoModelFactory

from apps.tenants.enums import Role
from apps.tenants.models import Membership, Organization
from tests.factories.users import UserFactory


class OrganizationFactory(DjangoModelFactory):
    """An organization without members; see MembershipFactory."""

    class Meta:
        model = Organization

    name = factory.Sequence(lambda n: f"Agency {n}")
    slug = factory.Sequence(lambda n: f"agency-{n}")


class MembershipFactory(DjangoModelFactory):
    """An owner of a new organization; give `organization`, `user` or `role` for another."""

    class Meta:
        model = Membership

    class Params:
        admin = factory.Trait(role=Role.ADMIN)
        recruiter = factory.Trait(role=Role.RECRUITER)
        viewer = factory.Trait(role=Role.VIEWER)

    organization = factory.SubFactory(OrganizationFactory)
    user = factory.SubFactory(UserFactory, employer=True)
    role = Role.OWNER
