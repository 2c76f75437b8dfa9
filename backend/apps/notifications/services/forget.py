"""What is forgotten before its time."""

from collections.abc import Sequence
from uuid import UUID

from apps.notifications.models import Delivery, Notice


def forget_deliveries_about(*, ids: Sequence[UUID]) -> int:
    """Delete the notes of mails, and the notices, about these rows (applications, lines of a timeline); returns how
    many.

    The caller's scope has to show the notices: the system's.
    """
    notes, _ = Delivery.objects.filter(about_id__in=ids).delete()
    notices, _ = Notice.objects.filter(about_id__in=ids).delete()
    return notes + notices
