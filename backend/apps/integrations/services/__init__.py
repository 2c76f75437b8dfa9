"""Every write of the app."""

from apps.integrations.services.ask_run import ask_run
from apps.integrations.services.change_feed import change_feed
from apps.integrations.services.create_feed import FeedFacts, create_feed
from apps.integrations.services.delete_feed import delete_feed
from apps.integrations.services.running import run_feed
from apps.integrations.services.schedule import start_due_feeds
from apps.integrations.services.upkeep import sweep_reports

__all__ = [
    "FeedFacts",
    "ask_run",
    "change_feed",
    "create_feed",
    "delete_feed",
    "run_feed",
    "start_due_feeds",
    "sweep_reports",
]
