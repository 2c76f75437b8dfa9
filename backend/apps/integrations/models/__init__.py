"""Feeds of others that we read, and what came of it."""

from apps.integrations.models.feed import Feed
from apps.integrations.models.row import FeedRow
from apps.integrations.models.run import FeedRun

__all__ = ["Feed", "FeedRow", "FeedRun"]
