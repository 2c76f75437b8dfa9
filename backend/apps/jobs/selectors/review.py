"""What the staff has to look at."""

from apps.jobs.models import Job
from apps.jobs.querysets import JobQuerySet


def list_jobs_to_review() -> JobQuerySet:
    """List live postings that nobody of the staff has looked at since they changed, who waits longest first."""
    jobs: JobQuerySet = Job.objects.all().unreviewed()
    return jobs.order_by("published_at", "id")
