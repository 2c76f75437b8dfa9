"""Read a feed: fetch, normalize, write, close what is gone, report."""

import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from apps.core.clients.fetching import Validators
from apps.core.errors import DomainError
from apps.core.services import acting_as_system
from apps.integrations.enums import OPEN_RUNS, RunStatus
from apps.integrations.models import Feed, FeedRun
from apps.integrations.services.adapters import Reading, Unchanged, read_feed
from apps.integrations.services.locks import alone_with_feed
from apps.integrations.services.running.bounds import LONGEST_SECONDS, bounded
from apps.integrations.services.running.finish import End, finish_run
from apps.integrations.services.running.progress import forget_rows, note_progress
from apps.integrations.services.running.sources import choose_actor, make_source
from apps.integrations.services.running.tally import Tally
from apps.jobs.services.imports.bulk import Source, end_missing_jobs, import_rows
from apps.jobs.services.imports.rows import Row

AT_LEAST_WHOLE = timedelta(
    days=7
)  # "unchanged" is believed so long; postings without a last day need a reading


def run_feed(*, run_id: UUID) -> bool:
    """Do the run, in transactions of its own; False if it was done already, or another worker is at it.

    Killed at any moment it can be begun again, and ends in the same state.
    """
    run = _find_open(run_id)
    if run is None:
        return False
    with alone_with_feed(run.feed_id) as is_free:
        if not is_free:
            return False
        _start(run)
        _run(run)
    return True


def _find_open(run_id: UUID) -> FeedRun | None:
    with acting_as_system(reason="integrations.run_feed"):
        runs = FeedRun.objects.select_related("feed__employer", "feed__tenant", "asked_by")
        return runs.filter(pk=run_id, status__in=OPEN_RUNS).first()


def _start(run: FeedRun) -> None:
    forget_rows(run)
    run.status, run.started_at = RunStatus.RUNNING, timezone.now()
    with acting_as_system(reason="integrations.run_feed"):
        run.save(update_fields=["status", "started_at", "updated_at"])


def _run(run: FeedRun) -> None:
    tally = Tally()
    try:
        end = _read(run, tally)
    except Unchanged:
        end = End(RunStatus.DONE, "not_modified")
    except DomainError as refusal:
        end = End(RunStatus.FAILED, refusal.code, str(refusal))
    except Exception:
        finish_run(run=run, tally=tally, end=End(RunStatus.FAILED, "internal_error"))
        raise
    finish_run(run=run, tally=tally, end=end)


def _read(run: FeedRun, tally: Tally) -> End:
    with acting_as_system(reason="integrations.run_feed"):
        source = make_source(run.feed, choose_actor(run.feed, run), is_dry=run.is_dry)
    until = time.monotonic() + LONGEST_SECONDS
    reading = Reading(run.feed.address, known=_known(run.feed, run), until=until)
    with closing(read_feed(run.feed.kind, reading)) as rows:
        _import(run, tally, source, rows)
    if tally.is_unreadable:
        return End(RunStatus.FAILED, "unreadable")
    if not tally.is_whole:
        return End(RunStatus.DONE, "incomplete")
    return _end_missing(run, tally, source, reading)


def _import(run: FeedRun, tally: Tally, source: Source, rows: Iterator[Row]) -> None:
    for reports in import_rows(source=source, rows=bounded(rows)):
        note_progress(run, tally, reports)


def _end_missing(run: FeedRun, tally: Tally, source: Source, reading: Reading) -> End:
    ended = end_missing_jobs(source=source, seen=tally.seen, however_many=run.ends_missing)
    tally.counts["ended"] = ended.count
    if ended.is_held:
        return End(RunStatus.DONE, "held")
    return End(RunStatus.DONE, "ok", learned=reading.learned)


def _known(feed: Feed, run: FeedRun) -> Validators:
    """What the server may compare with; nothing when all must be read."""
    is_fresh = feed.read_whole_at is not None and feed.read_whole_at > timezone.now() - AT_LEAST_WHOLE
    if run.is_dry or run.ends_missing or not is_fresh:
        return Validators()
    return Validators(feed.etag, feed.last_modified)
