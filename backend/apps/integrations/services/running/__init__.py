"""One reading of a feed, from the first byte to the report."""

from apps.integrations.services.running.run import run_feed
from apps.integrations.services.running.sources import make_source

__all__ = ["make_source", "run_feed"]
