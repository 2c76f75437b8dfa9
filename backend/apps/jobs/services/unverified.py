"""Without verification nothing of an employer is public."""

from uuid import UUID

from django.db import transaction

from apps.core.services import acting_as_system
from apps.employers.models import Employer
from apps.employers.selectors import is_verified, list_verified_employers
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job, LiveJob
from apps.jobs.services.transitions import take_step


@transaction.atomic
def pause_jobs_of_unverified_employer(*, employer_id: UUID) -> int:
    """Hide the live postings of an employer that is no longer verified; returns how many there were."""
    employer = lock_employer(employer_id)
    if is_verified(employer=employer):
        return 0
    live = Job.objects.filter(employer=employer, status=JobStatus.PUBLISHED)
    jobs = list(live.select_for_update(of=("self",)).order_by("id"))
    for job in jobs:
        take_step(
            job=job, to=JobStatus.PAUSED, actor=None, action="jobs.pause_job", reason="employer_not_verified"
        )
    return len(jobs)


def pause_jobs_of_unverified_employers() -> int:
    """Hide what is live of every employer that is not verified; returns how many postings there were.

    A check that runs out tells nobody.
    """
    with acting_as_system(reason="jobs.list_unverified"):
        with_jobs = Employer.objects.filter(pk__in=LiveJob.objects.values("employer_id"))
        unverified = with_jobs.exclude(pk__in=list_verified_employers().values("pk"))
        ids = list(unverified.order_by("pk").values_list("pk", flat=True))
    return sum(_pause_jobs(id) for id in ids)


def _pause_jobs(employer_id: UUID) -> int:
    """In a transaction of its own, so that the next employer does not wait for this one."""
    with acting_as_system(reason="jobs.pause_unverified"):
        return pause_jobs_of_unverified_employer(employer_id=employer_id)


def lock_employer(id: UUID) -> Employer:
    """Hold the employer until the transaction ends."""
    # Always before the postings. Publishing and losing the verification take turns: else a posting that is published
    # while the verification is lost would be seen by neither and stay live.
    employer: Employer = Employer.objects.select_for_update(no_key=True).get(pk=id)
    return employer
