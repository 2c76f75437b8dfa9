"""Decisions, for those they are about."""

from uuid import UUID

from django.db.models import Prefetch

from apps.moderation.enums import AppealSide
from apps.moderation.models import Appeal, Decision
from apps.moderation.querysets import DecisionQuerySet
from apps.users.models import User


def list_decisions_of(*, user: User) -> DecisionQuerySet:
    """List what was decided about the person, or about their organizations, with the appeal in `own_appeals`."""
    appeals = Prefetch("appeals", Appeal.objects.filter(side=AppealSide.AFFECTED), to_attr="own_appeals")
    decisions: DecisionQuerySet = Decision.objects.told_to(user).prefetch_related(appeals)
    return decisions.order_by("-id")


def get_decision_of(*, user: User, decision_id: UUID) -> Decision:
    """Get one of them.

    :raises Decision.DoesNotExist: if there is none, or it is not for this person
    """
    decision: Decision = list_decisions_of(user=user).get(pk=decision_id)
    return decision
