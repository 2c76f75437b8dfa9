"""What workers do for feeds and webhooks."""

from uuid import UUID

from procrastinate import BaseRetryStrategy, RetryDecision, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.jobs import Job

from apps.integrations import services
from apps.integrations.services import scraping, webhooks

CRASHED = RetryStrategy(max_attempts=3, exponential_wait=30)


class SlowerAndSlower(BaseRetryStrategy):
    """Tries a webhook for three days (`webhooks.WAITS`); how often, the service counts and ends."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        """Wait as long as it is the turn of this try."""
        waits = webhooks.WAITS
        return RetryDecision(retry_in={"seconds": waits[min(job.attempts, len(waits) - 1)]})


@app.task(name="integrations.run_feed", queue="feeds", retry=CRASHED)
def run_feed(*, run_id: str, **_: object) -> None:
    """Read a feed; a run that is done is not done again."""
    services.run_feed(run_id=UUID(run_id))


@app.task(name="integrations.scrape_jobs", queue="feeds")
def scrape_jobs(*, scrape_id: str, tenant_id: str, **_: object) -> None:
    """Look through an organization's own sources; after 30 minutes a look that broke off is given up."""
    scraping.run_scrape(scrape_id=UUID(scrape_id), tenant_id=UUID(tenant_id))


@app.task(name="integrations.deliver_webhook", queue="webhooks", retry=SlowerAndSlower())
def deliver_webhook(*, delivery_id: str, **_: object) -> None:
    """Send one event to one webhook."""
    webhooks.deliver_webhook(delivery_id=UUID(delivery_id))


@app.periodic(cron="* * * * *")
@app.task(name="integrations.start_due_feeds", queue="upkeep", queueing_lock="integrations.start_due_feeds")
def start_due_feeds(timestamp: int, **_: object) -> None:
    """Have the feeds read whose time has come."""
    services.start_due_feeds()


@app.periodic(cron="23 3 * * *")
@app.task(name="integrations.sweep", queue="upkeep", queueing_lock="integrations.sweep")
def sweep(timestamp: int, **_: object) -> None:
    """Forget old reports, and old finds."""
    services.sweep_reports()
    scraping.sweep_scraped()
