"""The people of these tests."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.models import Application
from apps.applications.services import change_status
from apps.tenants.enums import Role
from apps.users.enums import ConsentPurpose, SignInMethod
from apps.users.models import Session, User
from apps.users.services import answer_consent, start_session, update_profile
from tests.factories.applications import ApplicationFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.notifications import DeliveryFactory
from tests.factories.tenants import MembershipFactory


@pytest.fixture(autouse=True)
def _empty_storage(settings: Any) -> None:
    """Begin with an empty erase list: setting it anew makes a new storage."""
    settings.STORAGES = {**settings.STORAGES}


@pytest.fixture
def ania() -> User:
    """Ania, with a profile, an application that Rik of the employer invited, a consent, a mail and a session."""
    candidate = CandidateFactory(
        complete=True,
        about="Kanarek seit 2019.",
        user__name="Ania Nowak",
        user__email="ania@canary.test",
    )
    user: User = candidate.user
    application = ApplicationFactory(candidate=candidate, applicant=user, letter="Ania picks quickly.")
    rik = MembershipFactory(
        organization=application.tenant, role=Role.RECRUITER, user__email="rik@agency.test", user__name="Rik"
    ).user
    change_status(
        application=application,
        to=ApplicationStatus.INVITED,
        actor=rik,
        side=Side.EMPLOYER,
        reason="Ania, come by on Monday.",
    )
    answer_consent(
        user=user, purpose=ConsentPurpose.KEEP_APPLICATIONS, is_given=True, text_version="2026-11-21"
    )
    DeliveryFactory(recipient=user)
    start_session(user=user, method=SignInMethod.PASSWORD)
    update_profile(user=user, name="Ania Kowalska")
    return user


@pytest.fixture
def application_of_ania(ania: User) -> Application:
    """Her application."""
    return Application.objects.get(applicant=ania)


@pytest.fixture
def client_in() -> Callable[..., APIClient]:
    """A client with a session of its own, as old as a test wants it."""

    def make(user: User, *, age: timedelta = timedelta(0)) -> APIClient:
        client = APIClient()
        token = start_session(user=user, method=SignInMethod.MAGIC_LINK).access
        newest = Session.objects.filter(user=user).latest("created_at")
        Session.objects.filter(pk=newest.pk).update(created_at=newest.created_at - age)
        client.credentials(HTTP_AUTHORIZATION=f"Bearer {token}")
        return client

    return make


@pytest.fixture
def leave() -> Callable[..., None]:
    """Let the time of somebody have come."""

    def at(user: User, *, since: timedelta = timedelta(seconds=1)) -> datetime:
        erase_at = timezone.now() - since
        User.objects.filter(pk=user.pk).update(erase_at=erase_at)
        return erase_at

    return at
