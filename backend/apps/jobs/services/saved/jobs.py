"""Keep a job, and let it go."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from apps.jobs.errors import JobGone, JobNotFound, TooManySaved
from apps.jobs.models import Job, SavedJob
from apps.users.models import User

MOST_JOBS = 500


@transaction.atomic
def save_job(*, user: User, job_id: UUID) -> tuple[SavedJob, bool]:
    """Keep a live job on the person's list; False if it stood there already, which stays as it is.

    :raises JobNotFound: if everybody may not see it
    :raises JobGone: if it has ended
    :raises TooManySaved: if the list is full
    """
    list(
        User.objects.select_for_update(no_key=True).filter(pk=user.pk)
    )  # two at once count one after the other
    kept = SavedJob.objects.filter(user=user)
    if known := kept.filter(job_id=job_id).first():
        return known, False
    _require_live(job_id)
    if kept.count() >= MOST_JOBS:
        raise TooManySaved(most=MOST_JOBS)
    return SavedJob.objects.create(user=user, job_id=job_id), True


def unsave_job(*, user: User, job_id: UUID) -> bool:
    """Take a job off the person's list; False if it did not stand there."""
    deleted, _ = SavedJob.objects.filter(user=user, job_id=job_id).delete()
    return deleted > 0


def _require_live(job_id: UUID) -> None:
    seen = Job.objects.filter(pk=job_id, published_at__isnull=False)
    if not seen.exists():
        raise JobNotFound
    if not Job.objects.published(at=timezone.now()).filter(pk=job_id).exists():
        raise JobGone
