"""What the tests of the pages share."""

from collections.abc import Callable
from typing import Any

import pyotp
import pytest
from django.test import Client
from django.utils import timezone

from apps.users import services
from apps.users.models import Authenticator, Challenge, Session, User
from apps.users.services.data_keys import encrypt_secret
from tests.factories.users import PASSWORD, UserFactory


@pytest.fixture
def person() -> User:
    """Somebody with an account and `PASSWORD`."""
    return UserFactory()


@pytest.fixture
def browser() -> Client:
    """A browser without scripts."""
    return Client()


@pytest.fixture
def signed_in(browser: Client, person: User) -> Client:
    """The browser, signed in through the page as the person."""
    form = {"email": person.email, "password": PASSWORD}
    assert browser.post("/auth/sign-in/password/", form).status_code == 302
    return browser


@pytest.fixture
def newest_mail() -> Callable[[], services.ArmedChallenge]:
    """What would be in the mail that the newest challenge sends."""

    def arm() -> services.ArmedChallenge:
        armed = services.arm_challenge(challenge_id=Challenge.objects.latest("id").pk)
        assert armed is not None
        return armed

    return arm


@pytest.fixture
def live_sessions() -> Callable[[User], Any]:
    """The sessions of a person that are not over."""

    def find(user: User) -> Any:
        return Session.objects.filter(user=user, revoked_at__isnull=True)

    return find


@pytest.fixture
def with_app() -> Callable[[User], User]:
    """Give somebody an authenticator app, as the page does."""

    def add(user: User) -> User:
        Authenticator.objects.create(
            user=user,
            secret=encrypt_secret(pyotp.random_base32(), owner=user.pk),
            confirmed_at=timezone.now(),
        )
        user.second_factor_at = timezone.now()
        user.save()
        return user

    return add
