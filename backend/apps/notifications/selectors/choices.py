"""What somebody chose to hear of, by which way, and when."""

from apps.notifications.enums import Category, Channel
from apps.notifications.models import NoticeSettings, Preference
from apps.users.models import User


def get_settings(*, user: User) -> NoticeSettings:
    """Get when the person wants to be told; what nobody chose is as it is at first (not stored)."""
    return NoticeSettings.objects.filter(user=user).first() or NoticeSettings(user=user)


def list_turned_off(*, user: User) -> frozenset[tuple[Category, Channel]]:
    """List what the person does not want to hear, by which way."""
    off = Preference.objects.filter(user=user, on=False)
    return frozenset((Category(row.category), Channel(row.channel)) for row in off)
