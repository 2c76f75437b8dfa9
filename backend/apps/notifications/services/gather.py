"""Lay aside what waits for a daily summary."""

from datetime import datetime
from uuid import UUID

from apps.notifications.enums import Channel, DeliveryStatus, Kind
from apps.notifications.models import Delivery
from apps.notifications.services.keys import make_key, make_message_id
from apps.users.models import User


def gather(
    *, event_id: UUID, kind: Kind, about_id: UUID, recipient: User, channel: Channel, due_at: datetime
) -> bool:
    """Note that the notice goes out with the summary of `due_at`; True if it is the first one in it.

    In doubt it says True: a summary that is enqueued twice goes out once.
    """
    together = Delivery.objects.gathered(recipient=recipient, channel=channel, due_at=due_at)
    is_first = not together.exists()
    key = make_key(event_id=event_id, who=recipient.pk, kind=kind, channel=channel)
    facts = {
        "recipient": recipient,
        "channel": channel,
        "template": kind,
        "about_id": about_id,
        "due_at": due_at,
    }
    Delivery.objects.get_or_create(
        key=key, defaults={**facts, "status": DeliveryStatus.GATHERED, "message_id": make_message_id(key)}
    )
    return is_first
