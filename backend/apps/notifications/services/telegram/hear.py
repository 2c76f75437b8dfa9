"""What people do in the chat with the bot."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from apps.core.services import acting_as_system
from apps.notifications.models import TelegramChat
from apps.notifications.services.telegram.speak import find_account_language, language_of
from apps.notifications.services.telegram.take import ChatLinkRefused, link_chat
from apps.notifications.services.telegram.unlink import drop_chat

LINKED = _("Done. From now on we tell you here what is new. Send /stop to end this.")
STOPPED = _("You get no more messages from us here. You can connect Telegram again on the site.")
NOT_LINKED = _("This chat is not connected to an account. To connect it, open our site and go to Notices.")
LARGEST = 2**63  # what the column holds; those of Telegram stay below 2**52
HELP = _("Nobody reads this chat. Send /stop to get no more messages here.")


@dataclass(frozen=True)
class Reply:
    """What the bot answers in the chat."""

    chat_id: int
    text: str


def hear_update(*, update: Mapping[str, Any]) -> Reply | None:
    """Do what an update of the Bot API asks for: /start of a deep link, /stop, blocking the bot. Twice is as once.

    :returns: what to answer; None: nothing. What is no update, or comes from a group, is passed over
    """
    blocked = _chat_in(update.get("my_chat_member"))
    if blocked is not None:
        if _is_blocked(update["my_chat_member"]):
            drop_chat(chat_id=blocked)
        return None
    message = update.get("message")
    chat_id = _chat_in(message)
    if chat_id is None or not isinstance(message, Mapping):
        return None
    before = language_of(message, chat_id=chat_id)
    answer = _answer(str(message.get("text", "")), chat_id)
    with override(
        find_account_language(chat_id=chat_id) or before
    ):  # what was said may have linked, or ended it
        return Reply(chat_id, str(answer))


def _chat_in(part: object) -> int | None:
    """Groups are no place for a person's notices."""
    chat = part.get("chat") if isinstance(part, Mapping) else None
    if not isinstance(chat, Mapping) or chat.get("type") != "private":
        return None
    number = chat.get("id")
    if not isinstance(number, int) or isinstance(number, bool):
        return None
    return number if abs(number) < LARGEST else None


def _is_blocked(change: Mapping[str, Any]) -> bool:
    now = change.get("new_chat_member")
    return isinstance(now, Mapping) and now.get("status") in ("kicked", "left")


def _answer(text: str, chat_id: int) -> object:
    command, _space, token = text.strip().partition(" ")
    if command == "/start" and token:
        return _start(token.strip(), chat_id)
    if command == "/stop":
        return STOPPED if drop_chat(chat_id=chat_id, by_reader=True) else NOT_LINKED
    with acting_as_system(reason="notifications.hear_telegram"):
        is_linked = TelegramChat.objects.filter(chat_id=chat_id).exists()
    return HELP if is_linked else NOT_LINKED


def _start(token: str, chat_id: int) -> object:
    try:
        link_chat(token=token, chat_id=chat_id)
    except ChatLinkRefused as refusal:
        return refusal
    return LINKED
