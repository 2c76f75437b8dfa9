"""Many postings of one source at once: COPY, hashes compared, one statement (docs/feeds.md)."""

from apps.jobs.services.imports.bulk.ending import Ended, end_missing_jobs
from apps.jobs.services.imports.bulk.run import import_rows
from apps.jobs.services.imports.bulk.source import Source

__all__ = ["Ended", "Source", "end_missing_jobs", "import_rows"]
