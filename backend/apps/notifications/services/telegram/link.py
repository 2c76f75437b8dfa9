"""The way from an account to a chat: a deep link with a secret that works once."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import ServiceUnavailable
from apps.core.services import count_attempt
from apps.notifications.models import TelegramTicket
from apps.users.models import User
from apps.users.services import hash_token, new_token

LIFETIME = timedelta(minutes=15)


class TelegramUnavailable(ServiceUnavailable):
    """This installation has no bot."""

    code = "telegram_unavailable"
    message = _("Messages by Telegram do not work here yet. You can use e-mail.")


@dataclass(frozen=True, kw_only=True)
class LinkOffer:
    """The address that opens the chat with our bot, and until when it links."""

    url: str
    expires_at: datetime


def offer_link(*, user: User) -> LinkOffer:
    """Make a deep link: whoever presses Start behind it gets this person's notices. It works once, for 15 minutes.

    :raises TelegramUnavailable: if there is no bot
    :raises TooManyAttempts: after 20 links in an hour
    """
    if not settings.TELEGRAM_BOT_NAME:
        raise TelegramUnavailable
    count_attempt(limit="notifications.telegram_link", who=str(user.pk), at_most=20, seconds=3600)
    token, expires_at = new_token(), timezone.now() + LIFETIME
    TelegramTicket.objects.create(user=user, token_hash=hash_token(token), expires_at=expires_at)
    base = settings.TELEGRAM_LINK_URL.rstrip("/")
    return LinkOffer(url=f"{base}/{settings.TELEGRAM_BOT_NAME}?start={token}", expires_at=expires_at)
