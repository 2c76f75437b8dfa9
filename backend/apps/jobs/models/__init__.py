"""Postings and the occupations they are about."""

from apps.jobs.models.job import Job
from apps.jobs.models.live import LiveJob
from apps.jobs.models.occupation import Occupation

__all__ = ["Job", "LiveJob", "Occupation"]
