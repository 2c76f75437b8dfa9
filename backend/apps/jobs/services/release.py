"""Our staff lets a posting that waits go live, or not."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from apps.compliance.enums import Outcome
from apps.core.events import publish
from apps.employers.selectors import is_verified
from apps.jobs.enums import CheckCause, JobStatus
from apps.jobs.errors import EmployerNotVerified, JobChanged, StepNotAllowed
from apps.jobs.events import JobRefused
from apps.jobs.models import Job
from apps.jobs.selectors.checks import find_standing_check
from apps.jobs.services.admit import put_live
from apps.jobs.services.checks import judge_job, keep_check, refuse_if_blocked, says_nothing_new
from apps.jobs.services.gate import require_facts
from apps.jobs.services.transitions import lock_job, take_step
from apps.jobs.services.unverified import lock_employer
from apps.users.models import User


@transaction.atomic
def release_job(*, actor: User, job: Job, check_id: UUID, reason: str) -> Job:
    """Let the posting go live that a member of staff looked at, and remember what was found acceptable.

    :param check_id: the check that was looked at
    :raises StepNotAllowed: if it does not wait for our staff
    :raises JobChanged: if there is a newer check, or the rules say something new by now
    :raises EmployerNotVerified: if a check of the employer is missing, failed or ran out
    :raises JobIncomplete: if a fact is missing
    :raises JobBlocked: if it breaks a rule: nobody can let that go live
    """
    lock_employer(job.employer_id)
    job = lock_waiting_job(job=job)
    if not is_verified(employer=job.employer):
        raise EmployerNotVerified
    require_facts(job=job)
    verdict, looked_at = judge_job(job=job), find_standing_check(job=job)
    refuse_if_blocked(verdict)
    if (
        looked_at is None
        or looked_at.pk != check_id
        or not says_nothing_new(verdict=verdict, check=looked_at)
    ):
        raise JobChanged
    keep_check(job=job, verdict=verdict, outcome=Outcome.PUBLISH, cause=CheckCause.RELEASE)
    job.needs_release = False
    put_live(job=job, actor=actor, action="jobs.release_job", at=timezone.now(), is_ours=True, reason=reason)
    return job


@transaction.atomic
def refuse_job(*, actor: User, job: Job, reason: str) -> Job:
    """Do not let the posting go live; the next time, too, a person looks first.

    It is a draft again; one that was live before is paused, because people may have applied to it.

    :raises StepNotAllowed: if it does not wait for our staff
    """
    job = lock_waiting_job(job=job)
    job.needs_release = True
    to = JobStatus.PAUSED if job.published_at else JobStatus.DRAFT
    take_step(job=job, to=to, actor=actor, action="jobs.refuse_job", is_ours=True, reason=reason)
    publish(JobRefused(job_id=job.pk))
    return job


def lock_waiting_job(*, job: Job) -> Job:
    """Hold the posting, if it waits for our staff.

    :raises StepNotAllowed: if it does not
    """
    job = lock_job(job=job)
    if job.status != JobStatus.IN_REVIEW:
        raise StepNotAllowed(status=JobStatus(job.status).label)
    return job
