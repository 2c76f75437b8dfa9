"""Decisions about companies."""

from apps.employers import services
from apps.moderation.services.effects.order import Order


def approve(order: Order) -> None:
    """Agree that the company is who it says; two people have to."""
    services.confirm_employer(actor=order.actor, employer=order.row, reason=order.reason)


def refuse(order: Order) -> None:
    """Do not agree: the company is not verified, and its jobs are hidden."""
    services.refuse_employer(actor=order.actor, employer=order.row, reason=order.reason)
