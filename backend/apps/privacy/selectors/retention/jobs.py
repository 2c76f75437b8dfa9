"""What the rules said of postings, once nobody needs it any more."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from apps.jobs.enums import ENDED
from apps.jobs.models import JobCheck

KEPT = timedelta(days=365)


def list_due_checks(at: datetime) -> QuerySet[JobCheck]:
    """List the looks of more than a year ago: of a posting that still runs, all but the newest."""
    newer = JobCheck.objects.filter(job_id=OuterRef("job_id"), pk__gt=OuterRef("pk"))
    old = JobCheck.objects.filter(created_at__lte=at - KEPT)
    return old.filter(job__status__in=ENDED) | old.filter(Exists(newer))
