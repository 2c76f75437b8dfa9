"""Tell people that a feed paused itself."""

from uuid import UUID

from apps.notifications.enums import Kind
from apps.notifications.services import deliver_notice
from apps.users.models import User


def mail_pause(*, event_id: UUID, recipient_id: UUID, organization_id: UUID) -> None:
    """Send the mail to one person, once; an account that is gone gets none. Not inside of a transaction.

    :raises DeliveryPostponed: if it should be tried again later
    """
    recipient = User.objects.filter(pk=recipient_id).first()
    if recipient is not None:
        deliver_notice(
            event_id=event_id, kind=Kind.FEED_PAUSED, recipient=recipient, about_id=organization_id
        )
