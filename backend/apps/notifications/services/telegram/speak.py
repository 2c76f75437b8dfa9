"""Which language somebody reads in the chat."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings

from apps.core.services import acting_as_system
from apps.notifications.models import TelegramChat


def language_of(message: Mapping[str, Any], *, chat_id: int) -> str:
    """The account's language if the chat is linked, else that of their Telegram if we speak it, else English."""
    sender = message.get("from")
    said = str(sender.get("language_code", "")) if isinstance(sender, Mapping) else ""
    theirs = said[:2] if said[:2] in dict(settings.LANGUAGES) else "en"
    return find_account_language(chat_id=chat_id) or theirs


def find_account_language(*, chat_id: int) -> str | None:
    """The language of the account that the chat is linked with; None if it is not."""
    with acting_as_system(reason="notifications.hear_telegram"):
        chat = TelegramChat.objects.select_related("user").filter(chat_id=chat_id).first()
    return chat.user.language if chat else None
