"""By which clock somebody lives."""

from zoneinfo import ZoneInfo

from apps.core.services import acting_for
from apps.notifications.models import NoticeSettings
from apps.users.models import User
from apps.web.api.page import WHERE_PEOPLE_WORK


def find_zone(user: User) -> ZoneInfo:
    """Find the time zone that the person chose for notices; the Dutch one if they chose none."""
    with acting_for(user_id=user.pk):
        zone = NoticeSettings.objects.filter(user=user).values_list("zone", flat=True).first()
    return ZoneInfo(zone) if zone else WHERE_PEOPLE_WORK
