"""How far a delivery came; each note commits at once."""

from django.utils import timezone

from apps.notifications.enums import DeliveryStatus
from apps.notifications.models import Delivery


def note_status(delivery: Delivery, status: DeliveryStatus) -> None:
    """Note how far it came."""
    delivery.status = status
    delivery.sent_at = timezone.now() if status == DeliveryStatus.SENT else None
    delivery.save(update_fields=["status", "attempts", "sent_at", "updated_at"])


def note_sent(delivery: Delivery) -> None:
    """Note that the other side took it: a channel may call this as soon as it knows; a second time changes nothing."""
    if delivery.status != DeliveryStatus.SENT:
        note_status(delivery, DeliveryStatus.SENT)
