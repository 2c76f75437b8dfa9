"""Decisions about people: their account is closed, or opened again."""

from typing import Any

from apps.moderation.enums import TargetKind
from apps.moderation.errors import TargetUnknown
from apps.moderation.selectors.targets import find_target
from apps.moderation.services.effects.order import Order
from apps.users import services
from apps.users.models import User


def suspend(order: Order) -> None:
    """Let the person sign in no more."""
    services.close_account(actor=order.actor, user=_person(order.row))


def restore(order: Order) -> None:
    """Let the person in again."""
    services.reopen_account(actor=order.actor, user=_person(order.row))


def _person(row: Any) -> User:
    target = find_target(kind=TargetKind(row._meta.model_name), target_id=row.pk)
    if target is None or target.person is None:
        raise TargetUnknown
    return target.person
