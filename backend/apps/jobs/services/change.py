"""Change what a posting says, or throw a draft away."""

from collections.abc import Callable
from typing import Unpack

from django.db import transaction

from apps.core.services import record_audit
from apps.jobs.enums import ENDED, JobStatus
from apps.jobs.errors import JobEnded
from apps.jobs.models import Job
from apps.jobs.services.facts import JobFacts, set_facts
from apps.jobs.services.gate import require_facts
from apps.jobs.services.places import fill_if_full, require_places_for_all
from apps.jobs.services.transitions import lock_job, take_step
from apps.users.models import User


@transaction.atomic
def change_job(
    *, actor: User, job: Job, check: Callable[[Job], None] | None = None, **facts: Unpack[JobFacts]
) -> Job:
    """Change these facts; a posting that is live must stay complete, and our staff looks at it again.

    :param check: called with the locked row before anything changes; may refuse
    :raises JobEnded: if it is filled, closed or expired; one that is filled may get more places
    :raises FewerPlacesThanTaken: if more people have accepted than would be wanted
    :raises FactsDisagree: if two facts cannot both be true
    :raises UnknownPostcode: if nobody has that postcode
    :raises JobIncomplete: if it is live and would lack a fact
    """
    job = lock_job(job=job)
    if check:
        check(job)
    if job.status in ENDED and not (job.status == JobStatus.FILLED and set(facts) == {"places"}):
        raise JobEnded
    set_facts(job=job, facts=facts)
    require_places_for_all(job=job)
    if job.status == JobStatus.PUBLISHED:
        require_facts(job=job)
    job.updated_by, job.reviewed_at, job.reviewed_by = actor, None, None
    job.save()
    record_audit(actor=actor, action="jobs.change_job", subject=job, detail={"fields": sorted(facts)})
    fill_if_full(job=job)
    return job


@transaction.atomic
def delete_job(*, actor: User, job: Job) -> None:
    """Throw a draft away; what was published once is closed and stays on record; what has ended stays as it is."""
    job = lock_job(job=job)
    if job.status in ENDED:
        return
    if job.status == JobStatus.DRAFT:
        record_audit(actor=actor, action="jobs.delete_job", subject=job)
        job.delete()
    else:
        take_step(job=job, to=JobStatus.CLOSED, actor=actor, action="jobs.close_job", reason="deleted")
