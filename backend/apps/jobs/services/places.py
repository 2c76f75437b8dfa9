"""How many people a job wants, and how many have accepted it: never more than that.

The number taken is kept in the posting itself, so that it holds also when applications are deleted in time.
"""

from uuid import UUID

from django.db import transaction

from apps.core.services import acting_as_system
from apps.jobs.enums import JobStatus
from apps.jobs.errors import FewerPlacesThanTaken, JobHasEnded, NoPlaceLeft
from apps.jobs.models import Job
from apps.jobs.services.transitions import STEPS, lock_job, take_step
from apps.users.models import User


def take_place(*, job_id: UUID, actor: User) -> None:
    """Take one place of the job for somebody who accepts it; with the last place the job is filled.

    :param actor: who accepts, or who lets them: not somebody who may write postings
    :raises JobHasEnded: if it was closed, or its time is over: what is still offered ends with it, if a little later
    :raises NoPlaceLeft: if all are taken
    """
    with acting_as_system(reason="jobs.take_place", actor=actor):
        job = lock_job(job=Job(pk=job_id))
        if job.status in (JobStatus.CLOSED, JobStatus.EXPIRED, JobStatus.REMOVED):
            raise JobHasEnded
        require_place(job=job)
        job.places_taken += 1
        job.save(update_fields=["places_taken"])
        fill_if_full(job=job)


def release_place(*, job_id: UUID, actor: User) -> None:
    """Give the place back of somebody who accepted and does not come; a filled job waits for its employer."""
    with acting_as_system(reason="jobs.release_place", actor=actor):
        job = lock_job(job=Job(pk=job_id))
        job.places_taken = max(job.places_taken - 1, 0)
        job.save(update_fields=["places_taken"])


def require_place(*, job: Job) -> None:
    """Check that somebody may still come.

    :raises NoPlaceLeft: if all places are taken
    """
    if job.places_taken >= job.places:
        raise NoPlaceLeft


def require_places_for_all(*, job: Job) -> None:
    """Check that the posting wants at least as many people as have accepted.

    :raises FewerPlacesThanTaken: if it wants fewer
    """
    if job.places < job.places_taken:
        raise FewerPlacesThanTaken(field="places", taken=job.places_taken)


@transaction.atomic
def fill_if_full(*, job: Job) -> None:
    """Take the locked posting down as filled if nobody else is wanted."""
    if job.places_taken >= job.places and JobStatus.FILLED in STEPS[job.status]:
        take_step(job=job, to=JobStatus.FILLED, actor=None, action="jobs.fill_job")
