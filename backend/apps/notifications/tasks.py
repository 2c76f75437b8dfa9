"""Jobs of the app: one mail to one person, once."""

from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from apps.notifications import services
from apps.notifications.enums import Kind
from apps.users.models import User

# Waits 2, 4, 8 … s, together 18 hours: a mail server may be away for a night.
RETRY = RetryStrategy(max_attempts=15, exponential_wait=2)


@app.task(name="notifications.send_mail", queue="mail", retry=RETRY)
def send_mail(*, event_id: str, mail: str, recipient_id: str, about_id: str, **_: object) -> None:
    """Send the mail about this event to this person; an account that is gone gets none."""
    recipient = User.objects.filter(pk=recipient_id).first()
    if recipient is not None:
        services.deliver_notice(
            event_id=UUID(event_id), kind=Kind(mail), recipient=recipient, about_id=UUID(about_id)
        )


@app.task(name="notifications.send_invitation", queue="mail", retry=RETRY)
def send_invitation(*, event_id: str, invitation_id: str, **_: object) -> None:
    """Send the mail of an invitation to its address, whether or not that has an account."""
    services.deliver_notice(
        event_id=UUID(event_id), kind=Kind.INVITATION, recipient=None, about_id=UUID(invitation_id)
    )


@app.periodic(cron="41 3 * * *")
@app.task(name="notifications.sweep", queue="upkeep", queueing_lock="notifications.sweep")
def sweep(timestamp: int, **_: object) -> None:
    """Forget old deliveries."""
    services.sweep_deliveries()
