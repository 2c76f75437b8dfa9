"""What notices say about an organization's own postings."""

from uuid import UUID

from apps.jobs.models import Job
from apps.notifications.services.links import link_to


def posting_facts(job_id: UUID) -> dict[str, str] | None:
    """Name the job and lead to who applied; None if it is gone."""
    job = Job.objects.filter(pk=job_id).first()
    return {"job": job.title, "link": link_to(f"organization/jobs/{job.pk}/applications/")} if job else None
