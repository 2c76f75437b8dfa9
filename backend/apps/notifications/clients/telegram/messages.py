"""What the bot writes to people."""

from apps.notifications.clients.outcome import NotAccepted, OutcomeUnknown, Refused
from apps.notifications.clients.telegram.call import Answer, call

LONGEST = 4096  # characters of a message
OUR_TROUBLE = {401, 404, 409, 429}  # the bot's token or pace, not this chat
GONE = ("chat not found", "peer_id_invalid", "user is deactivated")


class ChatGone(Refused):
    """Nobody reads there any more: the bot was blocked, or the chat is gone."""


def send_message(*, chat_id: int, text: str) -> None:
    """Write to a chat, as plain text without a preview of links; what is too long is cut.

    :raises NotAccepted: try again later, and not before `retry_after` seconds if it says so
    :raises ChatGone: never again to this chat
    :raises Refused: do not try again
    :raises OutcomeUnknown: it may have arrived
    """
    status, answer = call(
        "sendMessage",
        chat_id=chat_id,
        text=text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…",
        link_preview_options={"is_disabled": True},
    )
    if not (status == 200 and answer.get("ok")):
        raise _failure(status, answer)


def _failure(status: int, answer: Answer) -> Exception:
    """Without words of the Bot API nobody knows: a gateway's error, or half an answer."""
    said = f"status {status}"
    if not answer:
        return NotAccepted(said) if status in (*OUR_TROUBLE, 503) else OutcomeUnknown(said)
    if status in OUR_TROUBLE or status >= 500:
        return NotAccepted(said, retry_after=_pause(answer))
    return ChatGone(said) if status == 403 or _is_gone(answer) else Refused(said)


def _pause(answer: Answer) -> int | None:
    parameters = answer.get("parameters")
    seconds = parameters.get("retry_after") if isinstance(parameters, dict) else None
    return seconds if isinstance(seconds, int) and seconds > 0 else None


def _is_gone(answer: Answer) -> bool:
    description = str(answer.get("description", "")).lower()
    return any(word in description for word in GONE)
