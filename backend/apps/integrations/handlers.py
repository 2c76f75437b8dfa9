"""What this app does about its own facts: reading takes a worker of its own, not the one that hears."""

from apps.core.events import subscribe
from apps.integrations import tasks
from apps.integrations.events import FeedRunRequested, JobsSought


@subscribe(FeedRunRequested)
def read_feed(event: FeedRunRequested) -> None:
    """Have a worker read it."""
    tasks.run_feed.defer(run_id=str(event.run_id))


@subscribe(JobsSought)
def look_through_sources(event: JobsSought) -> None:
    """Have a worker look."""
    tasks.scrape_jobs.defer(scrape_id=str(event.scrape_id), tenant_id=str(event.tenant_id))
