"""Looking through an organization's own sources; for its eyes only, nothing is published (docs/feeds.md)."""

from apps.integrations.services.scraping.ask import NoSources, look_for_jobs
from apps.integrations.services.scraping.run import run_scrape
from apps.integrations.services.scraping.sweep import sweep_scraped

__all__ = ["NoSources", "look_for_jobs", "run_scrape", "sweep_scraped"]
