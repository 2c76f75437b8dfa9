"""Seeing and removing the accounts elsewhere that open the own one."""

import pytest
from rest_framework.test import APIClient

from apps.core.models import AuditEntry
from apps.users.enums import SignInMethod
from apps.users.models import ExternalIdentity, Session
from apps.users.services import start_session
from tests.factories.users import UserFactory
from tests.users.test_exchange import ania, exchange, issuer, proven, whose

__all__ = ["ania", "exchange", "issuer"]  # fixtures
pytestmark = pytest.mark.django_db
PATH = "/api/v1/auth/identities/"


def browser(user):
    pair = start_session(user=user, method=SignInMethod.MAGIC_LINK)
    return APIClient(HTTP_AUTHORIZATION=f"Bearer {pair.access}")


def test_own_links_are_listed(exchange, ania, django_assert_num_queries):
    whose(exchange(**proven()))
    client = browser(ania)

    with django_assert_num_queries(2):  # the session, the page
        rows = client.get(PATH).json()["results"]

    assert [(row["provider"], row.keys()) for row in rows] == [("example", {"id", "provider", "created_at"})]
    assert browser(UserFactory()).get(PATH).json()["results"] == []


def test_removed_link_signs_in_no_more_and_ends_other_sessions(exchange, issuer, ania):
    whose(exchange(**proven()))
    client = browser(ania)

    answer = client.delete(f"{PATH}{ExternalIdentity.objects.get().pk}/")

    assert answer.status_code == 204
    assert exchange(email="other@example.com").status_code == 409
    assert Session.objects.filter(revoked_at=None).count() == 1
    assert client.get(PATH).json()["results"] == []
    assert AuditEntry.objects.get(action="users.unlink_identity").detail == {"provider": "example"}


def test_link_of_somebody_else_is_not_there(exchange, ania):
    whose(exchange(**proven()))
    identity = ExternalIdentity.objects.get()

    assert browser(UserFactory()).delete(f"{PATH}{identity.pk}/").status_code == 404
    assert ExternalIdentity.objects.exists()


def test_stranger_is_told_to_sign_in():
    assert APIClient().get(PATH).status_code == 401
