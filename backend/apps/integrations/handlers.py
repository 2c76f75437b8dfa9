"""What this app does about facts: reading and sending take a worker of their own, not the one that hears."""

from apps.applications.events import ApplicationStatusChanged, ApplicationSubmitted
from apps.core.events import Event, subscribe
from apps.integrations import selectors, tasks
from apps.integrations.events import (
    FeedPaused,
    FeedRunRequested,
    JobsSought,
    WebhookDeliveryDue,
    WebhookTurnedOff,
)
from apps.integrations.services import webhooks
from apps.jobs.events import JobStatusChanged
from apps.messaging.events import MessageSent
from apps.notifications.enums import Kind
from apps.notifications.services import ask_for_notice


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
    """Have those told who may wake it up. Notifications live below and cannot hear of feeds, so we ask them."""
    for person in selectors.list_feed_administrators(feed_id=event.feed_id):
        ask_for_notice(kind=Kind.FEED_PAUSED, user_id=person.user_id, about_id=person.organization_id)


@subscribe(ApplicationSubmitted, ApplicationStatusChanged, JobStatusChanged, MessageSent)
def tell_webhooks(event: Event) -> None:
    """Tell the programs of the organization that it concerns."""
    if news := selectors.find_webhook_news(event=event):
        webhooks.queue_deliveries(**news)


@subscribe(WebhookDeliveryDue)
def send_to_webhook(event: WebhookDeliveryDue) -> None:
    """Have a worker send it."""
    tasks.deliver_webhook.defer(delivery_id=str(event.delivery_id))


@subscribe(WebhookTurnedOff)
def tell_webhook_administrators(event: WebhookTurnedOff) -> None:
    """Have those told who may turn it on again."""
    for person in selectors.list_webhook_administrators(webhook_id=event.webhook_id):
        ask_for_notice(kind=Kind.WEBHOOK_OFF, user_id=person.user_id, about_id=person.organization_id)
