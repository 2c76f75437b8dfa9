"""What the tests of the chat share: two people in one conversation, and sockets for them."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from asgiref.sync import sync_to_async
from django.utils import timezone

from apps.messaging.consumers import conversations
from apps.messaging.consumers.hub import Hub
from apps.messaging.enums import MessageSide
from apps.messaging.models import Conversation
from apps.messaging.services import send_message
from apps.tenants.models import Membership
from apps.users.enums import SignInMethod
from apps.users.models import Session, User
from apps.users.services import issue_socket_ticket, read_access_token, start_session
from tests.factories.applications import ApplicationFactory
from tests.factories.tenants import MembershipFactory
from tests.users.sockets.communicator import Socket
from tests.users.sockets.conftest import _own_process, knock  # noqa: F401  fixtures

PATH = "/ws/conversations/"


@dataclass
class Chat:
    """A conversation and who takes part."""

    conversation: Conversation
    candidate: User
    recruiter: User
    membership: Membership

    def write(self, text: str, *, key: str = "", by: User | None = None) -> Any:
        """Write past the sockets, as the API does."""
        sender = by or self.candidate
        side = MessageSide.CANDIDATE if sender == self.candidate else MessageSide.EMPLOYER
        return send_message(
            conversation=self.conversation, sender=sender, side=side, text=text, client_key=key or text[:60]
        )


@pytest.fixture(autouse=True)
def own_hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub as in a process that has just begun."""
    fresh = Hub()
    monkeypatch.setattr(conversations, "hub", fresh)
    return fresh


@pytest.fixture
def chat(transactional_db: None) -> Chat:
    """A candidate and a recruiter."""
    application = ApplicationFactory(invited=True)
    membership = MembershipFactory(organization=application.tenant, recruiter=True)
    conversation = Conversation.objects.create(
        application=application,
        tenant=application.tenant,
        applicant=application.applicant,
        active_at=timezone.now(),
    )
    return Chat(conversation, application.applicant, membership.user, membership)


def sign_in(user: User) -> Session:
    """Start a session."""
    pair = start_session(user=user, method=SignInMethod.PASSWORD)
    return Session.objects.get(pk=read_access_token(pair.access).session_id)


@pytest.fixture
def enter(knock: Callable[..., Socket], chat: Chat) -> Callable[..., Awaitable[Socket]]:  # noqa: F811
    """Open a socket for somebody, and the conversation on it unless told otherwise."""

    async def run(user: User, *, path: str = PATH, opens: bool = True, **seen: Any) -> Socket:
        ticket = await sync_to_async(lambda: issue_socket_ticket(session=sign_in(user)))()
        socket = knock(path)
        assert await socket.hello(ticket) == {"type": "welcome"}
        if opens:
            await socket.say({"type": "open", "conversation": str(chat.conversation.pk), **seen})
            assert (await socket.hear())["type"] == "opened"
        return socket

    return run
