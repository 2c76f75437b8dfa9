"""Who is about to go."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from apps.users.models import User


def list_people_to_erase() -> list[UUID]:
    """List the accounts whose time has come."""
    due = User.objects.filter(erase_at__lte=timezone.now()).order_by("erase_at")
    return list(due.values_list("pk", flat=True))


def find_erasure_time(*, user_id: UUID) -> datetime | None:
    """Find when the person will be erased; None if they stay, or are gone."""
    return User.objects.filter(pk=user_id).values_list("erase_at", flat=True).first()
