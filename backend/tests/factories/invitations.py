"""Invitations whose mail went out, with a token that takes them up."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from apps.tenants.enums import Role
from apps.tenants.models import Invitation
from apps.users.services import hash_token
from tests.factories.tenants import MembershipFactory, OrganizationFactory

TOKEN = "ov3KxkQm1mJH0bq8k2pZ5wLr7sYt9uXc4vBn6aDfEgI"


class InvitationFactory(DjangoModelFactory):
    """An owner asks somebody to be a recruiter; `TOKEN` takes it up."""

    class Meta:
        model = Invitation

    class Params:
        expired = factory.Trait(
            expires_at=factory.LazyFunction(lambda: timezone.now() - timedelta(seconds=1))
        )
        accepted = factory.Trait(accepted_at=factory.LazyFunction(timezone.now))
        revoked = factory.Trait(revoked_at=factory.LazyFunction(timezone.now))
        waiting = factory.Trait(token_hash=None)

    organization = factory.SubFactory(OrganizationFactory)
    email = factory.Sequence(lambda n: f"invited{n}@example.test")
    role = Role.RECRUITER
    token_hash = hash_token(TOKEN)
    expires_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=7))
    created_by = factory.LazyAttribute(lambda row: MembershipFactory(organization=row.organization).user)
    updated_by = factory.SelfAttribute("created_by")
