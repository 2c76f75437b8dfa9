"""Two sides that talk, each in a browser without scripts."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.http import HttpResponse
from django.test import Client

from apps.messaging.enums import MessageSide
from apps.messaging.models import Conversation, Message
from apps.messaging.services import send_message
from apps.users.models import User
from tests.factories.messaging import ConversationFactory
from tests.factories.tenants import MembershipFactory


def browser_of(user: User) -> Client:
    """A browser in which somebody is signed in."""
    client = Client()
    client.force_login(user)
    return client


@dataclass
class Talk:
    """A conversation and the people around it."""

    conversation: Conversation
    ann: User
    recruiter: User
    keys: int = 0

    @property
    def url(self) -> str:
        """Its page."""
        return f"/messages/{self.conversation.pk}/"

    def say(self, text: str, *, by: str = "ann", documents: tuple[object, ...] = ()) -> Message:
        """Send a message as `ann` or as `recruiter`."""
        self.keys += 1
        return send_message(
            conversation=self.conversation,
            sender=getattr(self, by),
            side=MessageSide.CANDIDATE if by == "ann" else MessageSide.EMPLOYER,
            text=text,
            client_key=str(self.keys),
            documents=documents,
        )

    def open(self, by: str = "ann", path: str = "", **headers: str) -> HttpResponse:
        """Get a page as one of them."""
        return browser_of(getattr(self, by)).get(self.url + path, headers=headers)

    def post(self, by: str, path: str, data: dict[str, object] | None = None) -> HttpResponse:
        """Press a button as one of them, and see the page that follows."""
        return browser_of(getattr(self, by)).post(self.url + path, data or {}, follow=True)


@pytest.fixture
def talk() -> Callable[..., Talk]:
    """Make a conversation about an application with this status."""

    def make(status: str = "invited") -> Talk:
        conversation = ConversationFactory(status=status)
        recruiter = MembershipFactory(organization=conversation.tenant, recruiter=True).user
        return Talk(conversation, conversation.applicant, recruiter)

    return make


OUTSIDERS: dict[str, Callable[[Talk], User]] = {
    "other candidate": lambda _: ConversationFactory().applicant,
    "member of another organization": lambda _: MembershipFactory(recruiter=True).user,
}


@pytest.fixture(params=OUTSIDERS)
def outsider(request: pytest.FixtureRequest) -> Callable[[Talk], Client]:
    """Make a browser of somebody who has nothing to do with a conversation."""
    return lambda talk: browser_of(OUTSIDERS[request.param](talk))


@pytest.fixture
def viewer() -> Callable[[Talk], Client]:
    """Make a browser of a member who only looks."""
    return lambda talk: browser_of(MembershipFactory(organization=talk.conversation.tenant, viewer=True).user)
