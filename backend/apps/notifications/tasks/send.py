"""One notice to one person by one channel, once."""

from uuid import UUID

from procrastinate.contrib.django import app

from apps.notifications import services
from apps.notifications.enums import TO_CLOSED, Channel, Kind
from apps.notifications.tasks.retry import RETRY
from apps.users.models import User


@app.task(name="notifications.send_mail", queue="mail", retry=RETRY)
def send_mail(*, event_id: str, mail: str, recipient_id: str, about_id: str, **_: object) -> None:
    """Send the mail about this event to this person; an account that is gone gets none, a closed one hardly any."""
    recipient = User.objects.filter(pk=recipient_id).first()
    if recipient is not None and (recipient.is_active or mail in TO_CLOSED):
        services.deliver_notice(
            event_id=UUID(event_id), kind=Kind(mail), recipient=recipient, about_id=UUID(about_id)
        )


@app.task(name="notifications.send_notice", queue="notices", retry=RETRY)
def send_notice(
    *, event_id: str, kind: str, channel: str, recipient_id: str, about_id: str, **_: object
) -> None:
    """Send the same by another channel than mail."""
    recipient = User.objects.filter(is_active=True, pk=recipient_id).first()
    if recipient is not None:
        services.deliver_notice(
            event_id=UUID(event_id),
            kind=Kind(kind),
            channel=Channel(channel),
            recipient=recipient,
            about_id=UUID(about_id),
        )


@app.task(name="notifications.send_invitation", queue="mail", retry=RETRY)
def send_invitation(*, event_id: str, invitation_id: str, **_: object) -> None:
    """Send the mail of an invitation to its address, whether or not that has an account."""
    services.deliver_notice(
        event_id=UUID(event_id), kind=Kind.INVITATION, recipient=None, about_id=UUID(invitation_id)
    )
