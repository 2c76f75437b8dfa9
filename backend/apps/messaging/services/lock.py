"""One change of a conversation at a time."""

from typing import Any

from apps.applications.enums import LIVE
from apps.core.errors import DomainError
from apps.messaging.errors import ConversationBlocked, ConversationClosed
from apps.messaging.models import Block, Conversation


def lock_conversation(*, conversation: Conversation) -> Conversation:
    """Lock the conversation until the end of the transaction, and read it with its application as they are now."""
    # The application by a question of its own, later: joined, it would be as it was before the wait for the lock, and
    # words would go into a conversation whose candidate was erased meanwhile.
    locked: Conversation = Conversation.objects.select_for_update(no_key=True).get(pk=conversation.pk)
    return locked


def count_change(*, conversation: Conversation, **new: Any) -> int:
    """Move the counter of the locked conversation on and store what is new with it; returns the counter."""
    conversation.change += 1
    for name, value in new.items():
        setattr(conversation, name, value)
    conversation.save(update_fields=["change", "updated_at", *new])
    return conversation.change


def require_open(*, conversation: Conversation) -> None:
    """Let only those write who still have something to do with each other.

    :raises ConversationClosed: if the application ended
    :raises ConversationBlocked: if one side wants no more messages
    """
    refusal = find_refusal(conversation=conversation)
    if refusal:
        raise refusal


def find_refusal(*, conversation: Conversation) -> type[DomainError] | None:
    """Find out why nobody may write here now; None if they may."""
    if conversation.application.status not in LIVE:
        return ConversationClosed
    return ConversationBlocked if Block.objects.filter(conversation=conversation).exists() else None
