"""What core throws away, and when."""

from datetime import timedelta

from django.utils import timezone

from apps.core.models import AttemptCount, IdempotentAnswer, InboxEntry, SystemAccess

ANSWERS_KEPT = timedelta(hours=24)
ACCESSES_KEPT = timedelta(days=90)
INBOX_KEPT = timedelta(days=90)  # far longer than any job waits in the queue


def sweep_expired_records() -> None:
    """Delete answers older than 24 hours, limits whose window is over, inbox rows and accesses older than 90 days."""
    now = timezone.now()
    IdempotentAnswer.objects.filter(created_at__lt=now - ANSWERS_KEPT).delete()
    AttemptCount.objects.filter(expires_at__lt=now).delete()
    InboxEntry.objects.filter(handled_at__lt=now - INBOX_KEPT).delete()
    SystemAccess.objects.filter(created_at__lt=now - ACCESSES_KEPT).delete()
