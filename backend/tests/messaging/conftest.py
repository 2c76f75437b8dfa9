"""Two sides that talk."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from rest_framework.test import APIClient

from apps.messaging.enums import MessageSide
from apps.messaging.models import Conversation, Message
from apps.messaging.services import send_message
from apps.tenants.enums import Role
from apps.users.models import User
from tests.factories.messaging import ConversationFactory
from tests.factories.tenants import MembershipFactory

ClientFor = Callable[[User | None], APIClient]


@dataclass
class Talk:
    """A conversation, and both sides with a client each."""

    conversation: Conversation
    ann: User
    recruiter: User
    as_ann: APIClient
    as_recruiter: APIClient
    keys: int = 0

    @property
    def url(self) -> str:
        """Where the conversation is."""
        return f"/api/v1/conversations/{self.conversation.pk}/"

    def say(
        self, text: str, *, by: str = "ann", client_key: str = "", documents: tuple[object, ...] = ()
    ) -> Message:
        """Send a message as one of the two, through the service."""
        self.keys += 1
        side = MessageSide.CANDIDATE if by == "ann" else MessageSide.EMPLOYER
        message = send_message(
            conversation=self.conversation,
            sender=getattr(self, by),
            side=side,
            text=text,
            client_key=client_key or f"k{self.keys}",
            documents=documents,
        )
        self.conversation.refresh_from_db()
        return message

    def agree(self) -> None:
        """Let both sides agree to share contact details."""
        for client in (self.as_ann, self.as_recruiter):
            assert client.post(f"{self.url}agree/").status_code == 200


@pytest.fixture
def talk(client_for: ClientFor) -> Callable[..., Talk]:
    """Make a conversation about an application in this status, and the people around it."""

    def make(status: str = "submitted") -> Talk:
        conversation = ConversationFactory(status=status)
        recruiter = MembershipFactory(organization=conversation.tenant, role=Role.RECRUITER).user
        ann = conversation.applicant
        return Talk(conversation, ann, recruiter, client_for(ann), client_for(recruiter))

    return make
