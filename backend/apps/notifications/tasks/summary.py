"""The daily summary of one person by one channel."""

from datetime import datetime

from procrastinate.contrib.django import app

from apps.notifications import services
from apps.notifications.enums import Channel
from apps.notifications.tasks.retry import RETRY
from apps.users.models import User


@app.task(name="notifications.send_summary", queue="notices", retry=RETRY)
def send_summary(*, recipient_id: str, channel: str, due_at: str, **_: object) -> None:
    """Send what waited for this moment; an account that is gone or closed gets nothing."""
    recipient = User.objects.filter(is_active=True, pk=recipient_id).first()
    if recipient is not None:
        services.deliver_summary(
            recipient=recipient, channel=Channel(channel), due_at=datetime.fromisoformat(due_at)
        )
