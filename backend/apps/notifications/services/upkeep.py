"""What is thrown away, and when."""

from datetime import timedelta

from django.utils import timezone

from apps.notifications.models import Delivery

KEPT = timedelta(days=90)  # far longer than any job is tried again


def sweep_deliveries() -> int:
    """Delete deliveries older than 90 days; returns how many."""
    deleted, _ = Delivery.objects.older_than(timezone.now() - KEPT).delete()
    return deleted
