"""Decisions about postings."""

from uuid import UUID

from apps.jobs import services
from apps.jobs.selectors import find_standing_check
from apps.moderation.services.effects.order import Order


def release(order: Order) -> None:
    """Publish what was held, if nobody changed it since."""
    services.release_job(actor=order.actor, job=order.row, check_id=_check_of(order), reason=_why(order))


def refuse(order: Order) -> None:
    """Give it back to its employer."""
    services.refuse_job(actor=order.actor, job=order.row, reason=_why(order))


def remove(order: Order) -> None:
    """Take it down; only an appeal brings it back."""
    services.remove_job(actor=order.actor, job=order.row, reason=_why(order), decision_id=order.decision_id)


def hide(order: Order) -> None:
    """Take it out of sight; the employer may change and publish it, and the rules look again."""
    services.pause_job(actor=order.actor, job=order.row, reason=_why(order))


def hold(order: Order) -> None:
    """Take it out of sight until a person releases it."""
    services.hold_job(actor=order.actor, job=order.row, reason=_why(order))


def restore(order: Order) -> None:
    """Bring back what was removed."""
    services.restore_job(actor=order.actor, job=order.row, reason=_why(order))


def _why(order: Order) -> str:
    """For the audit trail, which forgets nothing: the words stay in the decision, which can be emptied."""
    return f"moderation.decision {order.decision_id}"


def _check_of(order: Order) -> UUID:
    if order.check_id:
        return order.check_id
    newest = find_standing_check(job=order.row)
    return newest.pk if newest else order.decision_id  # none has that id: the service says what is wrong
