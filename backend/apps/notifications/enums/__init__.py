"""Choices of the app."""

from apps.notifications.enums.bounce import BounceKind
from apps.notifications.enums.category import CATEGORIES, CRITICAL, Category, category_of
from apps.notifications.enums.channel import Channel, DeliveryStatus
from apps.notifications.enums.kind import MAIL_ONLY, TO_CLOSED, Kind

__all__ = [
    "CATEGORIES",
    "CRITICAL",
    "MAIL_ONLY",
    "TO_CLOSED",
    "BounceKind",
    "Category",
    "Channel",
    "DeliveryStatus",
    "Kind",
    "category_of",
]
