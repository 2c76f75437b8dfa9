"""Postings from files: schema.org JobPosting as JSON, JSON-LD or JSON lines, and CSV (docs/search.md)."""

from apps.jobs.services.imports.reports import RowReport
from apps.jobs.services.imports.run import EmployerHasNoOwner, import_jobs

__all__ = ["EmployerHasNoOwner", "RowReport", "import_jobs"]
