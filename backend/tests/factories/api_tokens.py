"""Tokens for programs, with a text that opens doors."""

from datetime import timedelta
from typing import Any

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory
from rest_framework.test import APIClient

from apps.tenants.enums import Scope
from apps.tenants.models import ApiToken
from apps.tenants.services.token_text import new_token_text, prefix_of
from apps.users.services import hash_token
from tests.factories.tenants import MembershipFactory


class ApiTokenFactory(DjangoModelFactory):
    """A token of an owner with every scope; its `text` is what a program shows."""

    class Meta:
        model = ApiToken

    class Params:
        text = factory.LazyFunction(new_token_text)
        expired = factory.Trait(
            expires_at=factory.LazyFunction(lambda: timezone.now() - timedelta(seconds=1))
        )
        revoked = factory.Trait(revoked_at=factory.LazyFunction(timezone.now))

    membership = factory.SubFactory(MembershipFactory)
    organization = factory.SelfAttribute("membership.organization")
    created_by = updated_by = factory.SelfAttribute("membership.user")
    name = "Website"
    prefix = factory.LazyAttribute(lambda row: prefix_of(row.text))
    token_hash = factory.LazyAttribute(lambda row: hash_token(row.text))
    scopes = factory.LazyFunction(lambda: list(Scope))
    expires_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=90))


def program(**fields: Any) -> APIClient:
    """A client that shows an API token made with these fields."""
    text = new_token_text()
    ApiTokenFactory(text=text, **fields)
    return client_with(text)


def client_with(text: str) -> APIClient:
    """A client that shows this bearer token."""
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {text}")
    return client
