"""What organizations show: jobs, and themselves."""

from uuid import UUID

from apps.employers.models import Employer
from apps.jobs.models import Job
from apps.moderation.enums import TargetKind
from apps.moderation.selectors.targets.target import Target, copy_fields


def find_job(id: UUID) -> Target | None:
    """A posting in any status."""
    job = Job.objects.select_related("tenant", "employer").filter(pk=id).first()
    if job is None:
        return None
    content = {**copy_fields(job), "employer": job.employer.legal_name}
    return Target(kind=TargetKind.JOB, id=job.pk, row=job, name=job.title, tenant=job.tenant, content=content)


def find_employer(id: UUID) -> Target | None:
    """A company, verified or not."""
    employer = Employer.objects.select_related("tenant").filter(pk=id).first()
    if employer is None:
        return None
    return Target(
        kind=TargetKind.EMPLOYER,
        id=employer.pk,
        row=employer,
        name=employer.trade_name or employer.legal_name,
        tenant=employer.tenant,
        content=copy_fields(employer),
    )
