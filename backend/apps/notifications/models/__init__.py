"""What was told to whom, and how they want to be told."""

from apps.notifications.models.delivery import Delivery
from apps.notifications.models.notice import Notice
from apps.notifications.models.preference import Preference
from apps.notifications.models.settings import NoticeSettings

__all__ = ["Delivery", "Notice", "NoticeSettings", "Preference"]
