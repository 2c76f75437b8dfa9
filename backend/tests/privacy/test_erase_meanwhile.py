"""Somebody is erased while they, or others with them, do something."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone
from rest_framework.test import APIClient

from apps.applications.models import Interview
from apps.privacy import services
from apps.privacy.services.erasure import person
from apps.users.enums import SignInMethod
from apps.users.models import User
from apps.users.services import start_session
from tests.factories.interviews import InterviewFactory
from tests.factories.jobs import JobFactory
from tests.factories.messaging import ConversationFactory, MessageFactory
from tests.factories.tenants import MembershipFactory
from tests.privacy.scan import find_everywhere
from tests.wall import behind_the_wall

pytestmark = pytest.mark.django_db(transaction=True)
NAME = "Kowalska"
WAITS = """
    SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')
"""


def client_of(user: User) -> APIClient:
    """A client whose requests are signed in as a browser's are: the session ends with the account."""
    client = APIClient(raise_request_exception=False)
    pair = start_session(user=user, method=SignInMethod.PASSWORD)
    client.defaults["HTTP_AUTHORIZATION"] = f"Bearer {pair.access}"
    return client


@dataclass
class World:
    """A candidate whose time has come, and a recruiter, with what is between them."""

    interview: Interview
    candidate: APIClient
    recruiter: APIClient
    conversation: str
    written: str
    job: str

    def post(self, who: str, path: str, **body: Any) -> Any:
        """Do something for one of them."""
        return getattr(self, who).post(f"/api/v1/{path}", body, format="json")

    def send(self, who: str) -> Any:
        """Write to the other side."""
        return self.post(who, f"{self.conversation}messages/", text=f"Hello {NAME}", client_key="k")

    def edit(self) -> Any:
        """Change what the recruiter wrote."""
        return self.recruiter.patch(f"/api/v1/{self.written}", {"text": f"Hello {NAME}"}, format="json")

    def cancel(self) -> Any:
        """Call the interview off."""
        path = f"applications/{self.interview.application_id}/interviews/{self.interview.pk}/cancel/"
        return self.post("recruiter", path, reason=f"{NAME} is not there")


@pytest.fixture
def world() -> World:
    interview = InterviewFactory()
    application = interview.application
    User.objects.filter(pk=application.applicant_id).update(erase_at=timezone.now() - timedelta(days=1))
    recruiter = MembershipFactory(organization=application.tenant, recruiter=True).user
    conversation = ConversationFactory(application=application)
    written = MessageFactory(conversation=conversation, side="employer", sender=recruiter)
    path = f"conversations/{conversation.pk}/"
    return World(
        interview=interview,
        candidate=client_of(application.applicant),
        recruiter=client_of(recruiter),
        conversation=path,
        written=f"{path}messages/{written.pk}/",
        job=f"jobs/{JobFactory(published=True).pk}/apply/",
    )


def erase_meanwhile(world: World, act: Callable[[], Any], at_once: Any, monkeypatch: Any) -> Any:
    """Begin the act when all is erased and nothing committed, and commit when the act waits for that, or is over."""
    erased, over, note = threading.Event(), threading.Event(), person.note_erasure

    def wait(*args: Any) -> None:
        note(*args)
        erased.set()
        until = time.monotonic() + 5
        while not over.wait(0.02) and not _somebody_waits() and time.monotonic() < until:
            pass

    def work(index: int) -> Any:
        if index:
            with behind_the_wall():
                return services.erase_person(user_id=world.interview.applicant_id)
        erased.wait(10)
        try:
            return act()
        finally:
            over.set()

    monkeypatch.setattr(person, "note_erasure", wait)
    answer, is_erased = at_once(work, 2)
    assert is_erased is True
    return answer


def _somebody_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_stat_clear_snapshot()"
        )  # or the transaction sees its first look again and again
        cursor.execute(WAITS)
        return bool(cursor.fetchone()[0])


@pytest.mark.parametrize(
    ("act", "status"),
    [
        (lambda world: world.send("recruiter"), 409),
        (lambda world: world.edit(), 409),
        (lambda world: world.cancel(), 404),
        (lambda world: world.send("candidate"), 404),
        (lambda world: world.post("candidate", f"{world.conversation}read/", position=1), 404),
        (lambda world: world.post("candidate", world.job, letter=NAME), 503),
    ],
)
def test_nobody_hears_of_a_mistake_and_no_word_stays(
    world: World, act: Any, status: int, at_once: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = erase_meanwhile(world, lambda: act(world), at_once, monkeypatch)

    assert answer.status_code == status, answer.content
    assert find_everywhere([NAME]) == set()
