"""What was said."""

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from apps.messaging.enums import MessageSide
from apps.messaging.models import Conversation, Message
from apps.messaging.querysets import MessageQuerySet

PIECES, PIECES_LAST = 6, timedelta(minutes=20)  # in how many messages, and how long, a number may come


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


def list_words_before(
    *, message: Message | None = None, conversation: Conversation, side: MessageSide
) -> list[str]:
    """List what the side wrote in the last minutes, nothing masked: before this message, or last of all."""
    position = message.position if message else conversation.last_position + 1
    latest = Message.objects.filter(
        conversation=conversation,
        side=side,
        position__range=(position - PIECES, position - 1),
        created_at__gt=timezone.now() - PIECES_LAST,
    )
    return [
        original or text for original, text in latest.order_by("position").values_list("original", "text")
    ]


def _of(conversation: Conversation) -> MessageQuerySet:
    messages: MessageQuerySet = Message.objects.filter(conversation=conversation)
    return messages.with_documents()
