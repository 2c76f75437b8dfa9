"""Postings and the occupations they are about."""

from apps.jobs.models.job import Job
from apps.jobs.models.live import LiveJob
from apps.jobs.models.occupation import Occupation
from apps.jobs.models.queue import JobToReview

__all__ = ["Job", "JobToReview", "LiveJob", "Occupation"]
