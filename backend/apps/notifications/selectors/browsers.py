"""Browsers that get push messages."""

from django.db.models import QuerySet

from apps.notifications.models import PushSubscription
from apps.users.models import User


def list_browsers(*, user: User) -> QuerySet[PushSubscription]:
    """List the person's browsers, but for those where they signed out a moment ago."""
    return PushSubscription.objects.filter(user=user, session__revoked_at=None).order_by("created_at", "pk")
