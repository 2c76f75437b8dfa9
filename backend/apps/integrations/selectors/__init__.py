"""Reads of feeds and webhooks and of what came of them; the database shows an organization its own only."""

from apps.integrations.selectors.feeds import (
    get_feed,
    get_run,
    list_feed_administrators,
    list_feeds,
    list_rows,
    list_runs,
)
from apps.integrations.selectors.webhook_news import find_webhook_news
from apps.integrations.selectors.webhooks import (
    get_webhook,
    get_webhook_delivery,
    list_webhook_administrators,
    list_webhook_deliveries,
    list_webhooks,
)

__all__ = [
    "find_webhook_news",
    "get_feed",
    "get_run",
    "get_webhook",
    "get_webhook_delivery",
    "list_feed_administrators",
    "list_feeds",
    "list_rows",
    "list_runs",
    "list_webhook_administrators",
    "list_webhook_deliveries",
    "list_webhooks",
]
