"""Chains over cases and decisions that read as English."""

from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Q

from apps.moderation.enums import CaseState
from apps.tenants.models import Membership
from apps.users.models import User


class CaseQuerySet(models.QuerySet[Any]):
    """Cases."""

    def undecided(self) -> Self:
        """Those that wait, claimed or not."""
        return self.exclude(state=CaseState.DECIDED)

    def free_for(self, user: User, *, at: datetime) -> Self:
        """Those that nobody else looks at at that moment."""
        is_taken = Q(state=CaseState.CLAIMED, claimed_until__gt=at) & ~Q(claimed_by=user)
        return self.undecided().exclude(is_taken)

    def visible_to(self, user: User) -> Self:
        """Those that this member of staff may open."""
        return self if user.has_perm("moderation.decide_senior_case") else self.filter(is_senior=False)

    def urgent_first(self) -> Self:
        """What is worst first; of what is equal, what is due first."""
        return self.order_by("-priority", "due_at", "id")


class DecisionQuerySet(models.QuerySet[Any]):
    """Decisions."""

    def told_to(self, user: User) -> Self:
        """Those about this person, or about an organization they act for, that they may know of."""
        own = Membership.objects.filter(user=user).values("organization_id")
        return self.filter(Q(affected=user) | Q(tenant__in=own), is_silent=False)
