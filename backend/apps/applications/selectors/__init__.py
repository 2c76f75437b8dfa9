"""Reads of the app, scoped to who may see them."""

from apps.applications.selectors.lists import (
    count_by_status,
    list_all_applications,
    list_applications_by,
    list_applications_of,
    list_applications_to,
    list_cards_for,
    list_jobs_to_apply_to,
)
from apps.applications.selectors.opening import Opening, find_opening
from apps.applications.selectors.papers import ShownPaper, find_paper_shown
from apps.applications.selectors.responses import list_response_counts

__all__ = [
    "Opening",
    "ShownPaper",
    "count_by_status",
    "find_opening",
    "find_paper_shown",
    "list_all_applications",
    "list_applications_by",
    "list_applications_of",
    "list_applications_to",
    "list_cards_for",
    "list_jobs_to_apply_to",
    "list_response_counts",
]
