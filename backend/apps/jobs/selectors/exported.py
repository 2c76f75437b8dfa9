"""What leaves this site: for feeds, and for the maps of search engines."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, Case, Max, Q, Value, When
from django.utils import timezone

from apps.employers.selectors import list_verified_employers
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job, LiveJob
from apps.jobs.querysets import JobQuerySet

ENDED_LATELY = timedelta(days=30)


def list_exported_jobs() -> JobQuerySet:
    """List the published postings that were made here, of employers that are verified now."""
    jobs: JobQuerySet = Job.objects.published().filter(source_name="", employer__in=list_verified_employers())
    return jobs


def walk_exported_jobs(*fields: str, chunk: int, start: UUID | None = None) -> Iterator[list[dict[str, Any]]]:
    """Read these fields of the same postings, from one id on in the order of ids; two statements for each chunk.

    The list of live postings says where a chunk ends. Asked itself, PostgreSQL expects a handful of rows behind the
    wall and the look at the employers, and so reads and sorts all that are left for each chunk again.
    """
    live = LiveJob.objects.filter(is_imported=False, expires_at__gt=timezone.now()).order_by("job")
    live_ids = live.values_list("job", flat=True)
    ids = list((live_ids.filter(job__gte=start) if start else live_ids)[:chunk])
    while ids:
        yield list(list_exported_jobs().filter(pk__in=ids).order_by("id").values(*fields))
        ids = list(live_ids.filter(job__gt=ids[-1])[:chunk]) if len(ids) == chunk else []


def list_exported_and_ended_jobs() -> JobQuerySet:
    """List them together with those that left within 30 days: whether one `is_open` says which it is.

    One that is paused, or whose employer is no longer verified, has left, too. For pages order by `updated_at`, `id`.
    """
    now = timezone.now()
    is_open = Q(status=JobStatus.PUBLISHED, expires_at__gt=now, employer__in=list_verified_employers())
    marked = Job.objects.filter(published_at__isnull=False, source_name="").annotate(
        is_open=Case(When(is_open, then=Value(True)), default=Value(False), output_field=BooleanField())
    )
    found: JobQuerySet = marked.filter(Q(is_open=True) | Q(updated_at__gte=now - ENDED_LATELY))
    return found


def find_last_export_change() -> datetime | None:
    """Find when a posting was last added, changed or ended; None if none was ever published here (two queries)."""
    made_here = Job.objects.filter(published_at__isnull=False, source_name="")
    moments = [
        made_here.aggregate(last=Max("updated_at"))["last"],
        made_here.filter(
            status__in=[JobStatus.PUBLISHED, JobStatus.PAUSED], expires_at__lte=timezone.now()
        ).aggregate(last=Max("expires_at"))["last"],
    ]
    return max((moment for moment in moments if moment), default=None)
