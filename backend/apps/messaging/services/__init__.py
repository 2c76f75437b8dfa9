"""Writes of the app."""

from apps.messaging.services.block import block_conversation, unblock_conversation
from apps.messaging.services.contact import agree_to_contact, reveal_message
from apps.messaging.services.edit import edit_message
from apps.messaging.services.hide import hide_message, restore_message
from apps.messaging.services.open import open_conversation
from apps.messaging.services.read import mark_read
from apps.messaging.services.report import report_message
from apps.messaging.services.send import send_message
from apps.messaging.services.typing import show_typing

__all__ = [
    "agree_to_contact",
    "block_conversation",
    "edit_message",
    "hide_message",
    "mark_read",
    "open_conversation",
    "report_message",
    "restore_message",
    "reveal_message",
    "send_message",
    "show_typing",
    "unblock_conversation",
]
