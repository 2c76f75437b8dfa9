"""Our staff looked at a posting."""

from django.db import transaction
from django.utils import timezone

from apps.core.services import record_audit
from apps.jobs.models import Job
from apps.jobs.services.transitions import lock_job
from apps.users.models import User


@transaction.atomic
def review_job(*, actor: User, job: Job) -> Job:
    """Take the posting out of the queue of those to look at, until it changes."""
    job = lock_job(job=job)
    job.reviewed_at, job.reviewed_by = timezone.now(), actor
    job.save()
    record_audit(actor=actor, action="jobs.review_job", subject=job)
    return job
