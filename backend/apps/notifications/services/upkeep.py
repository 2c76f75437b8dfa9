"""What is thrown away, and when."""

from datetime import timedelta

from django.utils import timezone

from apps.core.services import acting_as_system
from apps.notifications.models import Delivery, Notice

KEPT = timedelta(days=90)  # far longer than any job is tried again
LISTED = timedelta(days=180)


def sweep_deliveries() -> int:
    """Delete deliveries older than 90 days; returns how many."""
    deleted, _ = Delivery.objects.older_than(timezone.now() - KEPT).delete()
    return deleted


def sweep_notices() -> int:
    """Delete notices older than 180 days; returns how many."""
    with acting_as_system(reason="notifications.sweep"):
        deleted, _ = Notice.objects.older_than(timezone.now() - LISTED).delete()
    return deleted
