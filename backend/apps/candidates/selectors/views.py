"""Who saw which profile."""

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

from django.db.models import QuerySet

from apps.candidates.enums import ViewKind
from apps.candidates.models import ProfileView
from apps.users.models import User


def list_views_of_user(*, user: User) -> QuerySet[ProfileView]:
    """List who saw the user's own profile, newest first: the organization by the name it had, how much, and the day.

    Nobody, if there is no profile.
    """
    return ProfileView.objects.filter(candidate__user=user).order_by("-id")


def list_seen(
    *, tenant_id: UUID, kind: ViewKind, day: date, among: Collection[UUID] | None = None
) -> QuerySet[ProfileView]:
    """List what an organization saw on that day, of these candidates or of all."""
    seen = ProfileView.objects.filter(tenant_id=tenant_id, kind=kind, day=day)
    return seen if among is None else seen.filter(candidate_id__in=among)


def count_canaries(*, tenant_id: UUID, kind: ViewKind, day: date, days: int) -> int:
    """Count the profiles of nobody that an organization saw in the days up to that one, each once."""
    since = day - timedelta(days=days - 1)
    seen = ProfileView.objects.filter(tenant_id=tenant_id, kind=kind, day__range=(since, day))
    return seen.filter(candidate__is_canary=True).values("candidate").distinct().count()
