"""What was said."""

from uuid import UUID

from apps.messaging.models import Conversation, Message
from apps.messaging.querysets import MessageQuerySet


def get_message(*, conversation: Conversation, message_id: UUID) -> Message:
    """Get a message of this conversation.

    :raises Message.DoesNotExist: if there is none in it
    """
    messages = Message.objects.filter(conversation=conversation).select_related("conversation__application")
    message: Message = messages.get(pk=message_id)
    return message


def list_changes(*, conversation: Conversation, after: int) -> MessageQuerySet:
    """List the messages that were sent or changed after this number of the conversation's counter (two queries)."""
    return _of(conversation).changed_after(after)


def list_messages_after(*, conversation: Conversation, position: int = 0) -> MessageQuerySet:
    """List the messages behind this position, the first of them first (two queries)."""
    return _of(conversation).after(position)


def list_messages_before(*, conversation: Conversation, position: int | None = None) -> MessageQuerySet:
    """List the messages before this position, or all, the newest first (two queries)."""
    rows = _of(conversation).order_by("-position")
    return rows if position is None else rows.filter(position__lt=position)


def _of(conversation: Conversation) -> MessageQuerySet:
    messages: MessageQuerySet = Message.objects.filter(conversation=conversation)
    return messages.with_documents()
