"""Jobs with what waits at them."""

from django.db.models import Count, Q

from apps.applications.enums import OPEN, ApplicationStatus
from apps.jobs.querysets import JobQuerySet
from apps.jobs.selectors.own import list_own_jobs
from apps.tenants.models import Organization


def list_jobs_with_counts(*, tenant: Organization) -> JobQuerySet:
    """List the jobs that were live once, the newest first, with numbers of applications (one query).

    `unread` were not looked at yet, `waiting` wait for anybody's next step, `received` is all.
    """
    jobs = list_own_jobs(tenant=tenant).filter(published_at__isnull=False).defer("description")
    new, waiting = Q(applications__status=ApplicationStatus.SUBMITTED), Q(applications__status__in=OPEN)
    counted: JobQuerySet = jobs.annotate(
        unread=Count("applications", filter=new),
        waiting=Count("applications", filter=waiting),
        received=Count("applications"),
    ).order_by("-id")
    return counted
