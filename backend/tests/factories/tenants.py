"""Organizations and who acts for them."""

import factory
from django.utils import timezone
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
    """An owner of a new organization; give `organization`, `user` or `role` for another.

    The account of an owner says that it has a second factor; not with `guarded=False`.
    """

    class Meta:
        model = Membership
        skip_postgeneration_save = True

    class Params:
        admin = factory.Trait(role=Role.ADMIN)
        recruiter = factory.Trait(role=Role.RECRUITER)
        viewer = factory.Trait(role=Role.VIEWER)

    organization = factory.SubFactory(OrganizationFactory)
    user = factory.SubFactory(UserFactory, employer=True)
    role = Role.OWNER

    @factory.post_generation
    def guarded(self, create, extracted, **kwargs):
        """Let the owner act."""
        if create and extracted is not False and self.role == Role.OWNER and not self.user.has_second_factor:
            self.user.second_factor_at = timezone.now()
            self.user.save(update_fields=["second_factor_at"])
