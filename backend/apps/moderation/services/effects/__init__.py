"""What a decision does, through the service of the app whose row it is."""

from apps.moderation.services.effects.act import act, list_actions
from apps.moderation.services.effects.order import Order

__all__ = ["Order", "act", "list_actions"]
