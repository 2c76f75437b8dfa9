"""What the tests of alerts share: a job that went live at some moment, and the round of the worker."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from apps.jobs.models import Job, LiveJob
from apps.jobs.services.alerts import raise_alerts
from tests.factories.jobs import JobFactory
from tests.wall import behind_the_wall


def went_live(job: Job, *, at: datetime | None = None) -> Job:
    """Let the live row say that it came then; a minute ago, if nothing is said."""
    LiveJob.objects.filter(job=job).update(live_since=at or timezone.now() - timedelta(minutes=1))
    return job


def publish(*, at: datetime | None = None, **facts: Any) -> Job:
    """A job that went live at that moment."""
    return went_live(JobFactory(published=True, **facts), at=at)


def look() -> int:
    """One round of the worker."""
    with behind_the_wall():
        return raise_alerts()
