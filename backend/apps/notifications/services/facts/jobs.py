"""What notices say about an organization's own postings."""

from uuid import UUID

from apps.applications.enums import EndReason
from apps.applications.models import TimelineEntry
from apps.jobs.models import Job
from apps.notifications.services.links import link_to


def posting_facts(job_id: UUID) -> dict[str, str] | None:
    """Name the job and lead to who applied; None if it is gone."""
    job = Job.objects.filter(pk=job_id).first()
    return {"job": job.title, "link": link_to(f"organization/jobs/{job.pk}/applications/")} if job else None


def closing_facts(job_id: UUID) -> dict[str, str] | None:
    """Say as well how many applications ended with it: a job is closed, or its time is over, once."""
    with_job = (EndReason.JOB_CLOSED, EndReason.JOB_EXPIRED)
    ended = TimelineEntry.objects.filter(application__job=job_id, reason__in=with_job)
    facts, count = posting_facts(job_id), ended.count()
    return {**facts, "count": str(count)} if facts and count else None
