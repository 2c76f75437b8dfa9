"""Telegram: linking a chat, hearing what people write to the bot, ending it."""

from apps.notifications.services.telegram.ask_test import TelegramNotLinked, request_telegram_test
from apps.notifications.services.telegram.hear import Reply, hear_update
from apps.notifications.services.telegram.link import LinkOffer, TelegramUnavailable, offer_link
from apps.notifications.services.telegram.poll import poll_telegram
from apps.notifications.services.telegram.take import ChatLinkRefused, link_chat
from apps.notifications.services.telegram.unlink import drop_chat, unlink_telegram

__all__ = [
    "ChatLinkRefused",
    "LinkOffer",
    "Reply",
    "TelegramNotLinked",
    "TelegramUnavailable",
    "drop_chat",
    "hear_update",
    "link_chat",
    "offer_link",
    "poll_telegram",
    "request_telegram_test",
    "unlink_telegram",
]
