"""What people write to the bot, and where Telegram posts it."""

from typing import Any

from apps.notifications.clients.outcome import NotAccepted
from apps.notifications.clients.telegram.call import call

KINDS = ["message", "my_chat_member"]  # we hear of nothing else


def get_updates(*, after: int) -> list[dict[str, Any]]:
    """Get what was written, oldest first, at most a hundred; asking confirms everything up to `after`.

    :raises NotAccepted: if there is no answer, or a webhook is set
    :raises OutcomeUnknown: if the connection broke
    """
    found = _ask("getUpdates", offset=after + 1, limit=100, timeout=0, allowed_updates=KINDS)
    updates: list[dict[str, Any]] = [update for update in found if isinstance(update, dict)]
    return updates


def set_webhook(*, url: str, secret: str) -> None:
    """Have updates posted to this address, with the secret in their header.

    :raises NotAccepted: if Telegram does not take it; the words say why
    """
    _ask("setWebhook", url=url, secret_token=secret, allowed_updates=KINDS, max_connections=4)


def forget_webhook() -> None:
    """Have updates wait until somebody gets them.

    :raises NotAccepted: if Telegram does not take it
    """
    _ask("deleteWebhook")


def _ask(method: str, **fields: object) -> Any:
    status, answer = call(method, **fields)
    if status != 200 or not answer.get("ok"):
        raise NotAccepted(f"{method}: status {status}, {answer.get('description', 'no words')}")
    return answer["result"]
