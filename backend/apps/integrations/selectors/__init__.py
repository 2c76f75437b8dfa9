"""Reads of feeds and of what came of them; the database shows an organization its own only."""

from apps.integrations.selectors.feeds import (
    get_feed,
    get_run,
    list_feed_administrators,
    list_feeds,
    list_rows,
    list_runs,
)

__all__ = ["get_feed", "get_run", "list_feed_administrators", "list_feeds", "list_rows", "list_runs"]
