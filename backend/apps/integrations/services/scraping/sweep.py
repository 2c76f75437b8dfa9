"""What is old goes."""

from django.utils import timezone

from apps.core.services import acting_as_system
from apps.integrations.models import Scrape, ScrapedJob


def sweep_scraped() -> int:
    """Delete found postings that nobody saw for 30 days, and questions as old; returns how many rows went."""
    now = timezone.now()
    with acting_as_system(reason="integrations.sweep_scraped"):
        jobs, _ = ScrapedJob.objects.filter(expires_at__lt=now).delete()
        scrapes, _ = Scrape.objects.filter(created_at__lt=now - ScrapedJob.KEPT).delete()
    return jobs + scrapes
