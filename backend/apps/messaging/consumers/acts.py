"""What somebody does on the socket: read the shape, act as the side they are, answer what the API would show."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from rest_framework import serializers

from apps.messaging.consumers import shapes
from apps.messaging.enums import MessageSide
from apps.messaging.models import Message
from apps.messaging.selectors import get_message, show_message
from apps.messaging.selectors.resume import find_change_before
from apps.messaging.services import edit_message, mark_read, send_message, show_typing
from apps.messaging.services.party import Party, act_as_party
from apps.users.models import User

Given = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A conversation that somebody may read, and what they have seen of it."""

    conversation_id: UUID
    tenant_id: UUID
    side: MessageSide
    since: int
    is_member: bool


def open_conversation(user: User, given: Given) -> Opened:
    """Find out for which side the person reads."""
    with act_as_party(user=user, conversation_id=given["conversation"]) as party:
        conversation, after = party.conversation, given.get("after")
        since = min(given.get("since", 0), conversation.change)  # nobody has seen what is not there yet
        return Opened(
            conversation_id=conversation.pk,
            tenant_id=conversation.tenant_id,
            side=party.side,
            since=(find_change_before(conversation=conversation, message_id=after) if after else since),
            is_member=party.tenant is not None,
        )


def send(user: User, given: Given) -> dict[str, Any]:
    """Write."""
    with act_as_party(user=user, conversation_id=given["conversation"], writes=True) as party:
        said = {name: given[name] for name in ("text", "client_key", "documents")}
        message = send_message(conversation=party.conversation, sender=user, side=party.side, **said)
        return _answer("sent", party, message)


def edit(user: User, given: Given) -> dict[str, Any]:
    """Write other words."""
    with act_as_party(user=user, conversation_id=given["conversation"], writes=True) as party:
        message = get_message(conversation=party.conversation, message_id=given["message"])
        return _answer(
            "edited",
            party,
            edit_message(message=message, editor=user, text=given["text"]),
        )


def read(user: User, given: Given) -> dict[str, Any]:
    """Say how far one read; the state that everybody gets shows it."""
    with act_as_party(user=user, conversation_id=given["conversation"]) as party:
        position = mark_read(
            conversation=party.conversation,
            reader=user,
            side=party.side,
            position=given["position"],
        )
        return {
            "type": "read",
            "conversation": party.conversation.pk,
            "position": position,
        }


def typing(user: User, given: Given) -> None:
    """Let the other side see that something is being written; nothing is stored."""
    with act_as_party(user=user, conversation_id=given["conversation"], writes=True) as party:
        show_typing(conversation=party.conversation, side=party.side)


def _answer(kind: str, party: Party, message: Message) -> dict[str, Any]:
    return {
        "type": kind,
        "conversation": party.conversation.pk,
        "client_key": message.client_key,
        "message": show_message(message, party.side),
    }


Act = Callable[[User, Given], dict[str, Any] | None]
ACTS: Mapping[str, tuple[type[serializers.Serializer[Any]], Act]] = {
    "send": (shapes.SendInput, send),
    "edit": (shapes.EditInput, edit),
    "read": (shapes.ReadInput, read),
    "typing": (shapes.PlaceInput, typing),
}
