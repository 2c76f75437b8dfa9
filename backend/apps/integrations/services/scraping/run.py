"""The look itself, in a worker: source by source, each for itself."""

import time
from typing import Any
from uuid import UUID

from django.db import IntegrityError
from django.utils import timezone

from apps.core.errors import DomainError
from apps.core.services import acting_for
from apps.integrations.enums import RunStatus
from apps.integrations.errors import FeedNotFound
from apps.integrations.models import Feed, Scrape
from apps.integrations.selectors.scraping import Sought
from apps.integrations.services.scraping.find import find_jobs
from apps.integrations.services.scraping.keep import keep_jobs

SECONDS = 600.0  # for all sources together; one that is begun is read on for at most one more document
MOST_SOURCES = 50
DONE, CUT_SHORT = "done", "too_slow"


def run_scrape(*, scrape_id: UUID, tenant_id: UUID) -> None:
    """Look through the organization's active feeds, and keep what fits; a look that is not waiting is left alone."""
    scrape, feeds = _begin(scrape_id, tenant_id)
    if scrape is None:
        return
    sources: list[dict[str, Any]] = []
    try:
        until, sought = time.monotonic() + SECONDS, Sought(scrape.keyword, scrape.location)
        sources = [_look_through(feed, sought, until) for feed in feeds]
    finally:
        _end(scrape, sources)


def _begin(scrape_id: UUID, tenant_id: UUID) -> tuple[Scrape | None, list[Feed]]:
    with acting_for(tenant_id=tenant_id):
        waiting = Scrape.objects.select_for_update(of=("self",)).filter(
            pk=scrape_id, status=RunStatus.WAITING
        )
        scrape = waiting.first()
        if scrape is None:
            return None, []
        scrape.status, scrape.started_at = RunStatus.RUNNING, timezone.now()
        scrape.save(update_fields=["status", "started_at", "updated_at"])
        return scrape, list(Feed.objects.filter(is_active=True).order_by("-id")[:MOST_SOURCES])


def _look_through(feed: Feed, sought: Sought, until: float) -> dict[str, Any]:
    """Read one source; one that cannot be read costs only itself."""
    report = {"feed": str(feed.pk), "source_name": feed.source_name, "read": 0, "found": 0}
    try:
        found = find_jobs(feed, sought, until)
    except DomainError as refusal:
        return {**report, "outcome": refusal.code}
    try:
        with acting_for(tenant_id=feed.tenant_id):
            kept = keep_jobs(feed, found.rows)
    except IntegrityError:  # somebody deleted the feed meanwhile
        return {**report, "outcome": FeedNotFound.code}
    return {**report, "read": found.read, "found": kept, "outcome": DONE if found.is_whole else CUT_SHORT}


def _end(scrape: Scrape, sources: list[dict[str, Any]]) -> None:
    """Done if any source could be read, else failed: then the next question begins another look."""
    has_worked = any(source["outcome"] in (DONE, CUT_SHORT) for source in sources)
    scrape.status = RunStatus.DONE if has_worked else RunStatus.FAILED
    scrape.sources, scrape.finished_at = sources, timezone.now()
    with acting_for(tenant_id=scrape.tenant_id):
        scrape.save(update_fields=["status", "sources", "finished_at", "updated_at"])
