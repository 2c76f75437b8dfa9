"""Postings, the occupations they are about, and what people keep of them."""

from apps.jobs.models.alert import Alert, AlertedJob
from apps.jobs.models.check import JobCheck
from apps.jobs.models.fingerprint import Fingerprint, Trace
from apps.jobs.models.job import Job
from apps.jobs.models.live import LiveJob
from apps.jobs.models.occupation import Occupation
from apps.jobs.models.queue import JobToReview
from apps.jobs.models.saved_job import SavedJob
from apps.jobs.models.saved_search import SavedSearch
from apps.jobs.models.vacancy import Vacancy
from apps.jobs.models.words import SearchWord, Spelling

__all__ = [
    "Alert",
    "AlertedJob",
    "Fingerprint",
    "Job",
    "JobCheck",
    "JobToReview",
    "LiveJob",
    "Occupation",
    "SavedJob",
    "SavedSearch",
    "SearchWord",
    "Spelling",
    "Trace",
    "Vacancy",
]
