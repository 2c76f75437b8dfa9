"""A test message, for who wants to see that it works."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.core.services import count_attempt
from apps.notifications.enums import Channel
from apps.notifications.events import ChannelTestRequested
from apps.notifications.models import TelegramChat
from apps.users.models import User


class TelegramNotLinked(DomainError):
    """There is no chat to write to."""

    code = "telegram_not_linked"
    message = _("Your account is not connected to Telegram. Please connect it first.")


def request_telegram_test(*, user: User) -> None:
    """Have a test written to the person's chat.

    :raises TelegramNotLinked: if there is none
    :raises TooManyAttempts: after 10 in an hour
    """
    if not TelegramChat.objects.filter(user=user).exists():
        raise TelegramNotLinked
    count_attempt(limit="notifications.telegram_test", who=str(user.pk), at_most=10, seconds=3600)
    publish(ChannelTestRequested(user_id=user.pk, channel=Channel.TELEGRAM.value))
