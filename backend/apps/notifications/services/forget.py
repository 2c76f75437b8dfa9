"""What is forgotten before its time."""

from collections.abc import Sequence
from uuid import UUID

from apps.notifications.models import Delivery


def forget_deliveries_about(*, ids: Sequence[UUID]) -> int:
    """Delete the notes of mails about these rows (applications, lines of a timeline); returns how many."""
    deleted, _ = Delivery.objects.filter(about_id__in=ids).delete()
    return deleted
