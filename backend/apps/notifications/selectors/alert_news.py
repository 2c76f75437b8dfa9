"""Who is told what is new in a saved search."""

from uuid import UUID

from apps.notifications.enums import Kind
from apps.notifications.selectors.news import News
from apps.users.models import User


def get_alert_news(*, alert_id: UUID) -> News:
    """Get the mail of an alert, for who keeps the search; nobody gets it once the search is gone."""
    owner = User.objects.filter(is_active=True, saved_searches__alerts=alert_id)
    return News(kind=Kind.JOB_ALERT, recipients=owner, about_id=alert_id)
