"""Change what a posting says, or throw a draft away."""

from collections.abc import Callable
from typing import Unpack

from django.db import transaction
from django.utils import timezone

from apps.compliance.enums import Outcome
from apps.core.services import record_audit
from apps.jobs.enums import ENDED, CheckCause, JobStatus
from apps.jobs.errors import JobEnded
from apps.jobs.models import Job
from apps.jobs.services.admit import check_job, put_live, send_to_staff
from apps.jobs.services.checks import JobBlocked, keep_refused_check
from apps.jobs.services.facts import JobFacts, set_facts
from apps.jobs.services.gate import list_refusals, require_facts
from apps.jobs.services.places import fill_if_full, require_places_for_all
from apps.jobs.services.transitions import lock_job, take_step
from apps.jobs.services.unverified import lock_employer
from apps.users.models import User

CHECKED = (JobStatus.PUBLISHED, JobStatus.IN_REVIEW)


def change_job(
    *, actor: User, job: Job, check: Callable[[Job], None] | None = None, **facts: Unpack[JobFacts]
) -> Job:
    """Change these facts. A posting that is live, or waits for our staff, stays complete and is checked again.

    What is live may have to wait for our staff after that; what waits and is good now goes live.

    :param check: called with the locked row before anything changes; may refuse
    :raises JobEnded: if it is filled, closed, expired or removed; one that is filled may get more places
    :raises FewerPlacesThanTaken: if more people have accepted than would be wanted
    :raises FactsDisagree: if two facts cannot both be true
    :raises UnknownPostcode: if nobody has that postcode
    :raises JobIncomplete: if it is live or waits, and would lack a fact
    :raises JobBlocked: if it is live or waits, and would break a rule; what the rules said is kept
    """
    try:
        return _change(actor, job, check, facts)
    except JobBlocked as refusal:
        keep_refused_check(job=job, refusal=refusal, cause=CheckCause.EDIT)
        raise


@transaction.atomic
def _change(actor: User, job: Job, check: Callable[[Job], None] | None, facts: JobFacts) -> Job:
    lock_employer(job.employer_id)
    job = lock_job(job=job)
    if check:
        check(job)
    if job.status in ENDED and not (job.status == JobStatus.FILLED and set(facts) == {"places"}):
        raise JobEnded
    set_facts(job=job, facts=facts)
    require_places_for_all(job=job)
    job.updated_by, job.reviewed_at, job.reviewed_by = actor, None, None
    if job.status in CHECKED:
        _check_again(job, actor)
    job.save()
    record_audit(actor=actor, action="jobs.change_job", subject=job, detail={"fields": sorted(facts)})
    fill_if_full(job=job)
    return job


def _check_again(job: Job, actor: User) -> None:
    require_facts(job=job)
    check = check_job(job=job, cause=CheckCause.EDIT)
    if check.outcome == Outcome.HOLD:
        send_to_staff(job=job, check=check, actor=actor, action="jobs.hold_job")
    elif job.status == JobStatus.IN_REVIEW and not list_refusals(actor, job.employer):
        put_live(job=job, actor=actor, action="jobs.publish_job", at=timezone.now(), is_ours=True)


@transaction.atomic
def delete_job(*, actor: User, job: Job) -> None:
    """Throw a draft away; what has ended stays as it is.

    What was to be published once is closed and stays on record, with what the rules said of it.
    """
    job = lock_job(job=job)
    if job.status in ENDED:
        return
    if job.status == JobStatus.DRAFT and job.checks.exists():
        take_step(
            job=job, to=JobStatus.CLOSED, actor=actor, action="jobs.close_job", is_ours=True, reason="deleted"
        )
    elif job.status == JobStatus.DRAFT:
        record_audit(actor=actor, action="jobs.delete_job", subject=job)
        job.delete()
    else:
        take_step(job=job, to=JobStatus.CLOSED, actor=actor, action="jobs.close_job", reason="deleted")
