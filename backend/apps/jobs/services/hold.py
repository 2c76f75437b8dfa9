"""Hide a posting until our staff decides, whatever the rules say of it."""

from django.db import transaction

from apps.compliance.enums import Outcome
from apps.jobs.enums import CheckCause, JobStatus
from apps.jobs.models import Job, JobCheck
from apps.jobs.services.checks import judge_job, keep_check
from apps.jobs.services.transitions import lock_job, take_step
from apps.users.models import User


@transaction.atomic
def hold_job(*, actor: User | None, job: Job, reason: str) -> JobCheck:
    """Hide a live or paused posting; only `release_job` brings it back, with the id of the check that this returns.

    Nobody hears of it by `JobHeld`: who holds it by hand has a case already.

    :param actor: the member of staff; None: a report of somebody we trust did it
    :raises StepNotAllowed: if it is neither live nor paused
    """
    job = lock_job(job=job)
    job.needs_release = True
    check = keep_check(job=job, verdict=judge_job(job=job), outcome=Outcome.HOLD, cause=CheckCause.BY_HAND)
    take_step(
        job=job, to=JobStatus.IN_REVIEW, actor=actor, action="jobs.hold_job", is_ours=True, reason=reason
    )
    return check
