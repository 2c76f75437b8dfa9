"""Writes of what people keep."""

from apps.jobs.services.saved.change_search import change_saved_search, delete_saved_search
from apps.jobs.services.saved.jobs import MOST_JOBS, save_job, unsave_job
from apps.jobs.services.saved.save_search import MOST_SEARCHES, save_search

__all__ = [
    "MOST_JOBS",
    "MOST_SEARCHES",
    "change_saved_search",
    "delete_saved_search",
    "save_job",
    "save_search",
    "unsave_job",
]
