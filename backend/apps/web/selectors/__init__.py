"""Reads that only the pages need: each joins what several apps hold."""

from apps.web.selectors.jobs import list_jobs_with_counts

__all__ = ["list_jobs_with_counts"]
