"""What was said."""

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from apps.messaging.enums import MessageSide
from apps.messaging.models import Conversation, Message
from apps.messaging.querysets import MessageQuerySet

PIECES, PIECES_LAST = 15, timedelta(minutes=20)  # in how many messages, and how long, a number may come


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
    said = _list_words(conversation, side).order_by("-position")
    return _read_words(said.filter(position__lt=message.position) if message else said)[::-1]


def list_words_after(*, message: Message, conversation: Conversation, side: MessageSide) -> list[str]:
    """List what the side wrote behind this message of the last minutes, nothing masked."""
    said = _list_words(conversation, side).order_by("position")
    return _read_words(said.filter(position__gt=message.position))


def _list_words(conversation: Conversation, side: MessageSide) -> MessageQuerySet:
    said: MessageQuerySet = Message.objects.filter(conversation=conversation, side=side)
    return said.filter(created_at__gt=timezone.now() - PIECES_LAST)


def _read_words(said: MessageQuerySet) -> list[str]:
    return [original or text for original, text in said.values_list("original", "text")[:PIECES]]


def _of(conversation: Conversation) -> MessageQuerySet:
    messages: MessageQuerySet = Message.objects.filter(conversation=conversation)
    return messages.with_documents()
