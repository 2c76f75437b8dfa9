"""Reads of the app, scoped to who may see them."""

from apps.messaging.selectors.conversations import (
    find_conversation,
    list_conversations_of,
    list_conversations_with_news,
)
from apps.messaging.selectors.messages import (
    get_message,
    list_changes,
    list_messages_after,
    list_messages_before,
)
from apps.messaging.selectors.show import show_conversation, show_message, show_state

__all__ = [
    "find_conversation",
    "get_message",
    "list_changes",
    "list_conversations_of",
    "list_conversations_with_news",
    "list_messages_after",
    "list_messages_before",
    "show_conversation",
    "show_message",
    "show_state",
]
