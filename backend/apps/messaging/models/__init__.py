"""Conversations, what is said in them, and what both sides agreed on."""

from apps.messaging.models.attachment import MessageAttachment
from apps.messaging.models.contact import Agreement, Reveal
from apps.messaging.models.conversation import Conversation
from apps.messaging.models.marks import Block, ReadMark
from apps.messaging.models.message import ONCE, Message
from apps.messaging.models.report import MessageReport

__all__ = [
    "ONCE",
    "Agreement",
    "Block",
    "Conversation",
    "Message",
    "MessageAttachment",
    "MessageReport",
    "ReadMark",
    "Reveal",
]
