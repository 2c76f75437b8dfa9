"""Decisions about messages."""

from apps.messaging import services
from apps.moderation.services.effects.order import Order


def hide(order: Order) -> None:
    """Let the other side read it no more."""
    services.hide_message(actor=order.actor, message=order.row)


def restore(order: Order) -> None:
    """Let the other side read it again."""
    services.restore_message(actor=order.actor, message=order.row)
