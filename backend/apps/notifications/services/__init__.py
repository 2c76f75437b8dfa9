"""Writes of the app."""

from apps.notifications.services.deliver import DeliveryPostponed, deliver_notice
from apps.notifications.services.forget import forget_deliveries_about
from apps.notifications.services.upkeep import sweep_deliveries

__all__ = ["DeliveryPostponed", "deliver_notice", "forget_deliveries_about", "sweep_deliveries"]
