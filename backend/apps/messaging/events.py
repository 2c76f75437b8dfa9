"""Facts that others may hear."""

from dataclasses import dataclass
from uuid import UUID

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class MessageSent(Event):
    """One side wrote to the other."""

    message_id: UUID
    conversation_id: UUID


@dataclass(frozen=True, kw_only=True)
class ContactAgreed(Event):
    """Both sides want to know each other's phone number and the like."""

    conversation_id: UUID


@dataclass(frozen=True, kw_only=True)
class MessageReported(Event):
    """Somebody says that a message is not right; `report_id` is a `MessageReport`."""

    report_id: UUID
    message_id: UUID


@dataclass(frozen=True, kw_only=True)
class ConversationRead(Event):
    """One person read on in a conversation; how far, their `ReadMark` says."""

    conversation_id: UUID
    user_id: UUID
