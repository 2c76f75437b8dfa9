"""Sixteen at the same moment: one session for one token, one account for one person."""

from collections import Counter

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from apps.users.models import ExchangedToken, ExternalIdentity, Session, User
from apps.users.services.exchange import accounts
from tests.factories.users import UserFactory
from tests.users.test_exchange import EMAIL, PATH, exchange, issuer, proven, whose

__all__ = ["exchange", "issuer"]  # fixtures
pytestmark = pytest.mark.django_db(transaction=True)
TIMES = 16


def send(token):
    return APIClient().post(PATH, {"token": token}, format="json").status_code


def test_one_token_sixteen_times_is_exchanged_once(exchange, issuer, at_once):
    whose(exchange(**proven()))
    token = issuer.mint(**proven())

    statuses = at_once(lambda index: send(token), TIMES)

    assert Counter(statuses) == {200: 1, 401: TIMES - 1}
    assert Session.objects.count() == 2


def test_sixteen_tokens_of_one_new_person_make_one_account(issuer, at_once):
    tokens = [issuer.mint(**proven()) for _ in range(TIMES)]

    statuses = at_once(lambda index: send(tokens[index]), TIMES)

    assert statuses == [200] * TIMES
    assert (User.objects.count(), ExternalIdentity.objects.count()) == (1, 1)
    assert ExchangedToken.objects.count() == TIMES


def test_sixteen_subjects_with_one_address_open_one_account(issuer, at_once):
    tokens = [issuer.mint(sub=f"user_{index}", **proven()) for index in range(TIMES)]

    statuses = at_once(lambda index: send(tokens[index]), TIMES)

    assert statuses == [200] * TIMES
    assert (User.objects.count(), ExternalIdentity.objects.count()) == (1, TIMES)


@pytest.mark.parametrize(
    ("change", "status"), [({"second_factor_at": timezone.now()}, 202), ({"is_active": False}, 403)]
)
def test_what_became_of_the_account_meanwhile_counts(exchange, monkeypatch, change, status):
    """The account was looked up; before its session began, its owner added a factor, or staff closed it."""
    whose(exchange(**proven()))
    original = accounts.lock_user

    def slow(person):
        User.objects.update(**change)
        original(person)

    monkeypatch.setattr(accounts, "lock_user", slow)

    assert exchange(**proven()).status_code == status
    assert Session.objects.count() == 1


def test_account_that_waits_for_its_owner_is_taken_over_once(issuer, at_once):
    UserFactory(email=EMAIL, unverified=True)
    tokens = [issuer.mint(**proven()) for _ in range(TIMES)]

    at_once(lambda index: send(tokens[index]), TIMES)

    assert Session.objects.filter(revoked_at=None).count() == TIMES
