"""A part of a conversation."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from apps.messaging.models import Conversation, Message
from apps.messaging.selectors.messages import (
    get_message,
    list_changes,
    list_messages_after,
    list_messages_before,
)


@dataclass(frozen=True, kw_only=True)
class Thread:
    """Some messages of a conversation, and where to ask for more: a parameter and its value."""

    messages: Sequence[Message]
    behind: tuple[str, UUID | int] | None = None
    before: tuple[str, UUID | int] | None = None


def read_changes(*, conversation: Conversation, since: int, at_most: int) -> Thread:
    """Read what was sent or changed after this number of the counter."""
    rows, has_more = _cut(list(list_changes(conversation=conversation, after=since)[: at_most + 1]), at_most)
    return Thread(messages=rows, behind=("since", rows[-1].change) if has_more else None)


def read_behind(*, conversation: Conversation, after: UUID, at_most: int) -> Thread:
    """Read the messages behind this one.

    :raises Message.DoesNotExist: if it is not in this conversation
    """
    position = get_message(conversation=conversation, message_id=after).position
    found = list_messages_after(conversation=conversation, position=position)
    rows, has_more = _cut(list(found[: at_most + 1]), at_most)
    return Thread(messages=rows, behind=("after", rows[-1].pk) if has_more else None)


def read_newest(*, conversation: Conversation, before: UUID | None = None, at_most: int) -> Thread:
    """Read the newest messages, or those before this one.

    :raises Message.DoesNotExist: if it is not in this conversation
    """
    position = get_message(conversation=conversation, message_id=before).position if before else None
    found = list_messages_before(conversation=conversation, position=position)
    rows, has_more = _cut(list(found[: at_most + 1]), at_most)
    return Thread(messages=rows[::-1], before=("before", rows[-1].pk) if has_more else None)


def _cut(rows: list[Message], at_most: int) -> tuple[list[Message], bool]:
    return rows[:at_most], len(rows) > at_most
