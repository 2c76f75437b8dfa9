"""Feeds of others that we read, and programs of others that we tell."""

from apps.integrations.models.feed import Feed
from apps.integrations.models.row import FeedRow
from apps.integrations.models.run import FeedRun
from apps.integrations.models.scrape import LONGEST_SOUGHT, Scrape
from apps.integrations.models.scraped_job import ScrapedJob
from apps.integrations.models.webhook import Webhook, WebhookDelivery

__all__ = [
    "LONGEST_SOUGHT",
    "Feed",
    "FeedRow",
    "FeedRun",
    "Scrape",
    "ScrapedJob",
    "Webhook",
    "WebhookDelivery",
]
