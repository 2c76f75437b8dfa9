"""Writes of the app."""

from apps.notifications.services.deliver import DeliveryPostponed, deliver_mail
from apps.notifications.services.upkeep import sweep_deliveries

__all__ = ["DeliveryPostponed", "deliver_mail", "sweep_deliveries"]
