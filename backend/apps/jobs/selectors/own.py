"""What a member sees of the postings of the organization."""

from uuid import UUID

from apps.employers.models import Employer
from apps.employers.selectors import find_employer_of
from apps.jobs.errors import EmployerProfileNeeded, JobNotFound
from apps.jobs.models import Job
from apps.jobs.querysets import JobQuerySet
from apps.tenants.models import Organization


def list_own_jobs(*, tenant: Organization, status: str | None = None) -> JobQuerySet:
    """List the organization's postings, of one status or of all."""
    jobs: JobQuerySet = Job.objects.owned_by(tenant)
    return jobs.filter(status=status) if status else jobs


def get_own_job(*, tenant: Organization, id: UUID) -> Job:
    """Get a posting of the organization, in any status.

    :raises JobNotFound: if it is not there, or another organization's
    """
    job: Job | None = Job.objects.owned_by(tenant).filter(pk=id).first()
    if job is None:
        raise JobNotFound
    return job


def get_posting_employer(*, tenant: Organization) -> Employer:
    """Get the employer that the organization posts as.

    :raises EmployerProfileNeeded: if the organization has not said yet which company it is
    """
    employer = find_employer_of(tenant=tenant)
    if employer is None:
        raise EmployerProfileNeeded
    return employer
