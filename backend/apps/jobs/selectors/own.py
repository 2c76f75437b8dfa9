"""What a member sees of the postings of the organization."""

from uuid import UUID

from apps.jobs.models import Job
from apps.jobs.querysets import JobQuerySet
from apps.tenants.models import Organization


def list_own_jobs(*, tenant: Organization, status: str | None = None) -> JobQuerySet:
    """List the organization's postings, of one status or of all."""
    jobs = Job.objects.owned_by(tenant)
    return jobs.filter(status=status) if status else jobs


def get_own_job(*, tenant: Organization, id: UUID, lock: bool = False) -> Job:
    """Get a posting of the organization, in any status.

    :param lock: hold the row until the caller's transaction ends
    :raises Job.DoesNotExist: if it is not there, or another organization's
    """
    jobs = Job.objects.owned_by(tenant)
    job: Job = (jobs.select_for_update(of=("self",)) if lock else jobs).get(pk=id)
    return job
