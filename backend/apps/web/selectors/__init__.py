"""Reads that only the pages need: each joins what several apps hold."""

from apps.web.selectors.jobs import list_jobs_with_counts
from apps.web.selectors.unread import Unread, count_unread

__all__ = ["Unread", "count_unread", "list_jobs_with_counts"]
