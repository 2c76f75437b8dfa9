"""The way into the open: the rules look, and the posting goes live, waits for a person, or stays where it is."""

from datetime import datetime

from apps.compliance.enums import Outcome
from apps.core.events import publish
from apps.jobs.enums import CheckCause, JobStatus
from apps.jobs.events import JobHeld, JobPublished
from apps.jobs.models import Job, JobCheck
from apps.jobs.services.checks import decide_outcome, judge_job, keep_check, refuse_if_blocked
from apps.jobs.services.fingerprints import comes_back, keep_fingerprints
from apps.jobs.services.transitions import take_step
from apps.users.models import User


def check_job(*, job: Job, cause: CheckCause) -> JobCheck:
    """Let every rule look at the locked posting and write down what they say.

    :raises JobBlocked: if it cannot be published like this
    """
    verdict = judge_job(job=job)
    refuse_if_blocked(verdict)
    job.needs_release |= job.is_imported and comes_back(job=job)  # of ours the verdict says so
    outcome = decide_outcome(job=job, verdict=verdict)
    keep_fingerprints(job=job)
    return keep_check(job=job, verdict=verdict, outcome=outcome, cause=cause)


def admit_job(*, job: Job, check: JobCheck, actor: User, action: str, at: datetime) -> None:
    """Move the locked posting to where its check lets it go: before everybody's eyes, or to our staff."""
    job.reviewed_at, job.reviewed_by = None, None
    if check.outcome == Outcome.HOLD:
        send_to_staff(job=job, check=check, actor=actor, action=action)
    else:
        put_live(job=job, actor=actor, action=action, at=at)


def send_to_staff(*, job: Job, check: JobCheck, actor: User | None, action: str) -> None:
    """Hide the locked posting until our staff decides; one that waits already goes on waiting, for the newer check."""
    if job.status != JobStatus.IN_REVIEW:
        take_step(job=job, to=JobStatus.IN_REVIEW, actor=actor, action=action, check=str(check.pk))
    publish(JobHeld(job_id=job.pk, check_id=check.pk))


def put_live(
    *, job: Job, actor: User, action: str, at: datetime, is_ours: bool = False, **detail: str
) -> None:
    """Let everybody see the locked posting; what comes back keeps the time when it was first published."""
    job.published_at = job.published_at or at
    take_step(job=job, to=JobStatus.PUBLISHED, actor=actor, action=action, is_ours=is_ours, **detail)
    publish(JobPublished(job_id=job.pk))
