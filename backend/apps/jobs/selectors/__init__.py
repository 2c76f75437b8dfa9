"""Reads of postings and occupations, scoped to who may see them."""

from apps.jobs.selectors.checks import find_standing_check, list_checks
from apps.jobs.selectors.exported import (
    find_last_export_change,
    list_exported_and_ended_jobs,
    list_exported_jobs,
    walk_exported_jobs,
)
from apps.jobs.selectors.findings import read_finding, show_finding
from apps.jobs.selectors.gate import list_missing_facts
from apps.jobs.selectors.occupations import find_occupation, suggest_occupations
from apps.jobs.selectors.own import get_own_job, get_posting_employer, list_own_jobs
from apps.jobs.selectors.published import JobPage, get_job_page, list_published_jobs, read_job_page
from apps.jobs.selectors.review import list_jobs_to_review

__all__ = [
    "JobPage",
    "find_last_export_change",
    "find_occupation",
    "find_standing_check",
    "get_job_page",
    "get_own_job",
    "get_posting_employer",
    "list_checks",
    "list_exported_and_ended_jobs",
    "list_exported_jobs",
    "list_jobs_to_review",
    "list_missing_facts",
    "list_own_jobs",
    "list_published_jobs",
    "read_finding",
    "read_job_page",
    "show_finding",
    "suggest_occupations",
    "walk_exported_jobs",
]
