"""Decisions about companies."""

from apps.employers import services
from apps.employers.models import Employer
from apps.employers.selectors import list_approvals
from apps.moderation.services.effects.order import Order


def approve(order: Order) -> None:
    """Agree that the company is who it says; two people have to."""
    services.confirm_employer(actor=order.actor, employer=order.row, reason=order.reason, seen=order.seen)


def is_half(employer: Employer) -> bool:
    """Tell whether nobody agreed yet, so that whoever agrees now is the first of two."""
    return not list_approvals(employer=employer).exists()


def refuse(order: Order) -> None:
    """Do not agree: the company is not verified, and its jobs are hidden."""
    services.refuse_employer(actor=order.actor, employer=order.row, reason=order.reason)
