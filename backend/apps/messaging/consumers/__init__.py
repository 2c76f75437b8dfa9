"""The WebSocket of conversations (docs/messaging.md)."""

from apps.messaging.consumers.conversations import ConversationsConsumer

__all__ = ["ConversationsConsumer"]
