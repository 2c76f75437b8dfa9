"""What staff see of notices: what went out, what came back, and how it looks."""

from apps.notifications.admin.bounces import BounceAdmin, MailStopAdmin
from apps.notifications.admin.deliveries import DeliveryAdmin

__all__ = ["BounceAdmin", "DeliveryAdmin", "MailStopAdmin"]
