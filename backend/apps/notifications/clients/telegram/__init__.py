"""Telegram's Bot API; fakes/telegram.py is a stand-in."""

from apps.notifications.clients.telegram.messages import ChatGone, send_message
from apps.notifications.clients.telegram.updates import forget_webhook, get_updates, set_webhook

__all__ = ["ChatGone", "forget_webhook", "get_updates", "send_message", "set_webhook"]
