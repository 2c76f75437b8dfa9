"""How a run ends, and what that means for the next."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from django.utils import timezone

from apps.core.clients.fetching import Validators
from apps.core.events import publish
from apps.core.services import acting_for, record_audit
from apps.integrations.enums import RunStatus
from apps.integrations.events import FeedPaused
from apps.integrations.models import Feed, FeedRun
from apps.integrations.models.run import COUNTS
from apps.integrations.services.locks import lock_feed
from apps.integrations.services.running.tally import Tally

log = structlog.get_logger(__name__)
MOST_FAILURES = 8
LONGEST_WAIT = timedelta(days=7)


@dataclass(frozen=True)
class End:
    """How it ended.

    :param outcome: a stable code
    :param learned: what to ask the server with next time; only after a whole reading
    """

    status: RunStatus
    outcome: str
    detail: str = ""
    learned: Validators | None = None


def finish_run(*, run: FeedRun, tally: Tally, end: End) -> None:
    """Close the run, write it down, and plan the next: later and later after failures, at last not at all."""
    now = timezone.now()
    with acting_for(tenant_id=run.tenant_id):
        feed = lock_feed(id=run.feed_id)
        run.status, run.outcome, run.detail, run.finished_at = end.status, end.outcome, end.detail[:300], now
        for name in COUNTS:
            setattr(run, name, tally.counts[name])
        run.save()
        if not run.is_dry and _is_still_there(feed, run):
            _learn(feed, end, now)
            feed.save()
        detail = {"status": end.status, "outcome": end.outcome, "is_dry": run.is_dry, **tally.counts}
        record_audit(actor=run.asked_by, action="integrations.run_feed", subject=run, detail=detail)
        log.info("feed_run", feed_id=str(run.feed_id), run_id=str(run.pk), **detail)


def _is_still_there(feed: Feed, run: FeedRun) -> bool:
    """Whether the feed has the address that was read: of another one, changed meanwhile, the run knows nothing."""
    return (feed.kind, feed.address) == (run.feed.kind, run.feed.address)


def _learn(feed: Feed, end: End, now: datetime) -> None:
    if end.status == RunStatus.FAILED:
        _count_failure(feed, end, now)
        return
    feed.failures = 0
    if end.learned is not None:
        feed.etag, feed.last_modified = end.learned.etag[:256], end.learned.last_modified[:64]
        feed.read_whole_at = now


def _count_failure(feed: Feed, end: End, now: datetime) -> None:
    feed.failures += 1
    wait = min(timedelta(minutes=feed.every_minutes) * 2**feed.failures, LONGEST_WAIT)
    feed.next_run_at = now + wait
    if feed.failures >= MOST_FAILURES and feed.is_active:
        feed.is_active, feed.paused_at, feed.paused_for = False, now, end.outcome
        record_audit(actor=None, action="integrations.pause_feed", subject=feed, detail={"for": end.outcome})
        log.warning("feed_paused", feed_id=str(feed.pk), why=end.outcome)
        publish(FeedPaused(feed_id=feed.pk))
