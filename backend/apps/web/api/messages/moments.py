"""What templates say about shown messages."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from apps.messaging.enums import MessageSide


def read_moment(text: str) -> datetime:
    """Read a moment of a shown message, for templates that say it in the reader's words."""
    return datetime.fromisoformat(text)


def is_last_read(conversation: Mapping[str, Any], side: MessageSide) -> bool:
    """Say whether the newest message is this side's, and the other side has read it."""
    newest, other = conversation.get("newest"), next(each for each in MessageSide if each != side)
    return bool(newest and newest["is_own"] and conversation["read"][other.value] >= newest["position"])
