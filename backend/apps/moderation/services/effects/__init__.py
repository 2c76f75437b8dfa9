"""What a decision does, through the service of the app whose row it is."""

from apps.moderation.services.effects.act import act, is_half_done, list_actions
from apps.moderation.services.effects.order import Order

__all__ = ["Order", "act", "is_half_done", "list_actions"]
