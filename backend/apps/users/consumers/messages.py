"""What may come in through a socket."""

from typing import Any

import orjson

LARGEST = 64 * 1024  # bytes of one message; uvicorn is told the same by --ws-max-size


def is_too_large(text: str | None, data: bytes | None) -> bool:
    """Whether the message is larger than anybody has reason to send."""
    return len((text or "").encode()) > LARGEST or len(data or b"") > LARGEST


def read_message(text: str | None) -> dict[str, Any] | None:
    """Read a JSON object with a `type`; None if the message is anything else."""
    try:
        message = orjson.loads(text or "")
    except orjson.JSONDecodeError:
        return None
    return message if isinstance(message, dict) and isinstance(message.get("type"), str) else None


def find_ticket(message: dict[str, Any]) -> str | None:
    """Find the ticket in a first message; None if it is another kind of message."""
    ticket = message.get("ticket")
    return ticket if message["type"] == "hello" and isinstance(ticket, str) else None
