"""How the two sides of a conversation are called on its pages."""

from typing import Any
from uuid import UUID

from apps.web.api.applications.names import say_code


def say_other(conversation: dict[str, Any]) -> str:
    """Name the other side of what `show_conversation` shows, or as the board does while the name is not shown."""
    known: str = conversation["with"]["name"]
    return known or say_code(UUID(conversation["application"]))
