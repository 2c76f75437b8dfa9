"""What was told to whom, and how they want to be told."""

from apps.notifications.models.bounce import Bounce, MailStop
from apps.notifications.models.delivery import Delivery
from apps.notifications.models.notice import Notice
from apps.notifications.models.preference import Preference
from apps.notifications.models.push import PushSubscription
from apps.notifications.models.settings import NoticeSettings
from apps.notifications.models.telegram import TelegramChat, TelegramTicket

__all__ = [
    "Bounce",
    "Delivery",
    "MailStop",
    "Notice",
    "NoticeSettings",
    "Preference",
    "PushSubscription",
    "TelegramChat",
    "TelegramTicket",
]
