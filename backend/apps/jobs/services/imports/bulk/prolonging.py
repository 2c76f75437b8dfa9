"""A posting that names no last day stays live as long as its source shows it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.jobs.selectors.gate import LIVES_FOR
from apps.jobs.services.imports.bulk.candidate import Candidate
from apps.jobs.services.imports.bulk.comparing import SAME

SOON = timedelta(days=15)  # half of its life: the rows are written twice a month, not at every reading


def prolong_jobs(candidates: Sequence[Candidate], at: datetime) -> None:
    """Give more time to what is unchanged and soon over; where a person wrote last, the day stays as it is."""
    ids = [
        one.job_id
        for one in candidates
        if one.job_id and _lasts(one) and one.expires_at and one.expires_at < at + SOON
    ]
    if ids:
        ours = Job.objects.filter(pk__in=ids, updated_by=None, status=JobStatus.PUBLISHED)
        ours.update(expires_at=at + LIVES_FOR, updated_at=at)


def _lasts(one: Candidate) -> bool:
    return (
        one.change == SAME
        and one.status == JobStatus.PUBLISHED
        and not one.row.columns.get("valid_through", "").strip()
    )
