"""For an installation that Telegram cannot reach: ask what people wrote."""

from contextlib import suppress

import structlog

from apps.notifications.clients import telegram as client
from apps.notifications.clients.outcome import NotAccepted, OutcomeUnknown, Refused
from apps.notifications.services.telegram.hear import Reply, hear_update

log = structlog.get_logger(__name__)


def poll_telegram() -> int:
    """Hear everything that waits, and answer; returns how many updates there were.

    An update is confirmed after it was heard, so one that a dying worker heard comes again, which changes nothing.
    """
    heard = 0
    try:
        while updates := client.get_updates(after=0):
            for update in updates:
                _answer(hear_update(update=update))
            heard += len(updates)
            client.get_updates(after=max(int(update["update_id"]) for update in updates))
    except (NotAccepted, OutcomeUnknown) as error:
        log.warning("telegram_not_heard", reason=str(error))
    return heard


def _answer(reply: Reply | None) -> None:
    """What the bot says is no notice: if it does not arrive, the person asks again."""
    if reply is not None:
        with suppress(NotAccepted, OutcomeUnknown, Refused):
            client.send_message(chat_id=reply.chat_id, text=reply.text)
