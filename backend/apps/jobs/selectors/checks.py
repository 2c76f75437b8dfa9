"""What the rules said of a posting, look by look."""

from django.db.models import QuerySet

from apps.compliance.enums import Outcome
from apps.jobs.models import Job, JobCheck


def list_checks(*, job: Job) -> QuerySet[JobCheck]:
    """List all looks, newest first, also those that stopped it; the caller knows who may see them."""
    return JobCheck.objects.filter(job=job)


def find_standing_check(*, job: Job) -> JobCheck | None:
    """Find the newest look at what the posting says now; what was stopped never became what it says."""
    return list_checks(job=job).exclude(outcome=Outcome.BLOCK).first()
