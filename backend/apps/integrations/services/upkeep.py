"""What is thrown away, and when."""

from datetime import timedelta

from django.utils import timezone

from apps.core.services import acting_as_system
from apps.integrations.models import FeedRow, FeedRun, WebhookDelivery

ROWS_KEPT, RUNS_KEPT, DELIVERIES_KEPT = timedelta(days=30), timedelta(days=90), timedelta(days=30)


def sweep_reports() -> None:
    """Delete reports of rows and deliveries older than 30 days, and runs older than 90."""
    now = timezone.now()
    with acting_as_system(reason="integrations.sweep_reports"):
        old = FeedRun.objects.filter(created_at__lt=now - ROWS_KEPT)
        FeedRow.objects.filter(run__in=old.values("pk")).delete()
        FeedRun.objects.filter(created_at__lt=now - RUNS_KEPT).delete()
        WebhookDelivery.objects.filter(created_at__lt=now - DELIVERIES_KEPT).delete()
