"""What this app does about its own facts: reading takes a worker of its own, not the one that hears."""

from apps.core.events import subscribe
from apps.integrations import selectors, tasks
from apps.integrations.events import FeedPaused, FeedRunRequested, JobsSought


@subscribe(FeedRunRequested)
def read_feed(event: FeedRunRequested) -> None:
    """Have a worker read it."""
    tasks.run_feed.defer(run_id=str(event.run_id))


@subscribe(JobsSought)
def look_through_sources(event: JobsSought) -> None:
    """Have a worker look."""
    tasks.scrape_jobs.defer(scrape_id=str(event.scrape_id), tenant_id=str(event.tenant_id))


@subscribe(FeedPaused)
def tell_administrators(event: FeedPaused) -> None:
    """Tell by mail who may wake it up. Notifications live below and cannot hear of feeds, so we ask them to send."""
    for person in selectors.list_feed_administrators(feed_id=event.feed_id):
        tasks.mail_pause.defer(
            event_id=str(event.event_id),
            recipient_id=str(person.user_id),
            organization_id=str(person.organization_id),
        )
