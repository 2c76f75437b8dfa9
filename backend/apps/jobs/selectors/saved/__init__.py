"""What people keep: jobs, and searches that tell them what is new (docs/alerts.md)."""

from apps.jobs.selectors.saved.criteria import Criteria, make_filters, read_criteria, write_query
from apps.jobs.selectors.saved.due import list_due_searches
from apps.jobs.selectors.saved.fresh import MOST_TOLD, FreshJobs, find_fresh_jobs
from apps.jobs.selectors.saved.names import suggest_name
from apps.jobs.selectors.saved.news import AlertNews, JobNews, find_alert_news
from apps.jobs.selectors.saved.searches import (
    get_saved_search,
    list_saved_job_ids,
    list_saved_jobs,
    list_saved_searches,
)
from apps.jobs.selectors.saved.settled import find_newest_live_time, get_settled_time

__all__ = [
    "MOST_TOLD",
    "AlertNews",
    "Criteria",
    "FreshJobs",
    "JobNews",
    "find_alert_news",
    "find_fresh_jobs",
    "find_newest_live_time",
    "get_saved_search",
    "get_settled_time",
    "list_due_searches",
    "list_saved_job_ids",
    "list_saved_jobs",
    "list_saved_searches",
    "make_filters",
    "read_criteria",
    "suggest_name",
    "write_query",
]
