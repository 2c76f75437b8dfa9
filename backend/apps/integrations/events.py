"""Facts that others may hear."""

from dataclasses import dataclass
from uuid import UUID

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class FeedRunRequested(Event):
    """Somebody, or the clock, wants a feed to be read."""

    run_id: UUID


@dataclass(frozen=True, kw_only=True)
class JobsSought(Event):
    """Somebody looks for jobs in the sources of their organization, and nothing fresh was there."""

    scrape_id: UUID
    tenant_id: UUID


@dataclass(frozen=True, kw_only=True)
class FeedPaused(Event):
    """A feed failed too often in a row and is read no more until somebody looks at it."""

    feed_id: UUID


@dataclass(frozen=True, kw_only=True)
class WebhookDeliveryDue(Event):
    """Something is to be sent to a webhook, for the first time or again."""

    delivery_id: UUID


@dataclass(frozen=True, kw_only=True)
class WebhookTurnedOff(Event):
    """A webhook said that it is gone, or took nothing for days: nothing is sent there any more."""

    webhook_id: UUID
