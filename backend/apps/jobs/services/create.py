"""Make a posting."""

from typing import Unpack

from django.db import transaction

from apps.core.services import record_audit
from apps.employers.models import Employer
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.jobs.services.facts import FACT_NAMES, JobFacts, set_facts
from apps.users.models import User


@transaction.atomic
def create_job(*, actor: User, employer: Employer, **facts: Unpack[JobFacts]) -> Job:
    """Make a draft for the employer; it may lack facts, the publish gate asks for them.

    :raises FactsDisagree: if two facts cannot both be true
    :raises UnknownPostcode: if nobody has that postcode
    """
    job = Job(employer=employer, tenant_id=employer.tenant_id, created_by=actor, updated_by=actor)
    set_facts(job=job, facts=facts)
    job.save(force_insert=True)
    record_audit(actor=actor, action="jobs.create_job", subject=job)
    return job


@transaction.atomic
def duplicate_job(*, actor: User, job: Job) -> Job:
    """Make a new draft with the same facts; where it came from, its status and its dates are not copied.

    The copy of what our staff took down, refused or hid waits for our staff like that one.
    """
    copied = {name: getattr(job, name) for name in FACT_NAMES if name != "expires_at"}
    copy = Job(
        employer_id=job.employer_id,
        tenant_id=job.tenant_id,
        created_by=actor,
        updated_by=actor,
        place_name=job.place_name,
        municipality=job.municipality,
        point=job.point,
        needs_release=job.needs_release or job.status == JobStatus.REMOVED,
        **copied,
    )
    copy.save(force_insert=True)
    record_audit(actor=actor, action="jobs.duplicate_job", subject=copy, detail={"of": str(job.pk)})
    return copy
