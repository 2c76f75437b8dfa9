"""The clock."""

from datetime import datetime, timedelta

from django.utils import timezone

from apps.core.events import publish_all
from apps.core.services import acting_as_system
from apps.integrations.enums import OPEN_RUNS, RunStatus
from apps.integrations.events import FeedRunRequested
from apps.integrations.models import Feed, FeedRun

MOST_AT_ONCE = 50
SILENT = timedelta(hours=1)  # a run notes its progress every some seconds


def start_due_feeds() -> int:
    """Have every feed read whose time has come; returns how many. Several workers may ask at the same moment."""
    with acting_as_system(reason="integrations.start_due_feeds"):
        now = timezone.now()
        _give_up_silent_runs(now)
        due = Feed.objects.filter(is_active=True, next_run_at__lte=now)
        idle = due.exclude(pk__in=FeedRun.objects.filter(status__in=OPEN_RUNS).values("feed"))
        feeds = list(idle.select_for_update(skip_locked=True).order_by("next_run_at")[:MOST_AT_ONCE])
        for feed in feeds:
            feed.next_run_at = now + timedelta(minutes=feed.every_minutes)
        Feed.objects.bulk_update(feeds, ["next_run_at"])
        runs = FeedRun.objects.bulk_create(FeedRun(tenant_id=feed.tenant_id, feed=feed) for feed in feeds)
        publish_all(FeedRunRequested(run_id=run.pk) for run in runs)
    return len(runs)


def _give_up_silent_runs(now: datetime) -> None:
    """Whoever read them is gone, and the queue forgot them: else the feed would wait for ever."""
    silent = FeedRun.objects.filter(status__in=OPEN_RUNS, updated_at__lt=now - SILENT)
    silent.update(status=RunStatus.FAILED, outcome="abandoned", finished_at=now, updated_at=now)
