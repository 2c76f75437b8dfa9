"""Feeds of others that we read, and what came of it."""

from apps.integrations.models.feed import Feed
from apps.integrations.models.row import FeedRow
from apps.integrations.models.run import FeedRun
from apps.integrations.models.scrape import LONGEST_SOUGHT, Scrape
from apps.integrations.models.scraped_job import ScrapedJob

__all__ = ["LONGEST_SOUGHT", "Feed", "FeedRow", "FeedRun", "Scrape", "ScrapedJob"]
