"""What is gone from its source is closed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import batched

from django.db import transaction
from django.utils import timezone

from apps.core.events import publish_all
from apps.core.services import acting_for
from apps.jobs.enums import JobStatus
from apps.jobs.events import JobStatusChanged
from apps.jobs.models import Job
from apps.jobs.querysets import JobQuerySet
from apps.jobs.services.imports.bulk.source import Source

OPEN = (JobStatus.DRAFT, JobStatus.PUBLISHED, JobStatus.PAUSED)
BATCH = 500
MOST_SHARE, FEW = (
    0.6,
    5,
)  # more than this share gone at once is rather a broken feed, unless there are only a few


@dataclass(frozen=True)
class Ended:
    """How many postings were closed; `is_held`: none, because too many of them were gone at once."""

    count: int = 0
    is_held: bool = False


def end_missing_jobs(*, source: Source, seen: Collection[str], however_many: bool = False) -> Ended:
    """Close what is open and was not seen, and throw away such drafts; call it only after a whole reading.

    :param seen: every identifier that the source gave, also of rows that were refused
    :param however_many: also when the source is empty, or has lost more than 60 % of what was open
    """
    with acting_for(user_id=source.actor.pk, tenant_id=source.employer.tenant_id):
        known = list(_open_jobs(source).values_list("external_id", "pk"))
    missing = [pk for external_id, pk in known if external_id not in seen]
    if not however_many and _is_suspicious(len(missing), len(known), seen):
        return Ended(is_held=True)
    return Ended(sum(_end(ids, source) for ids in batched(missing, BATCH)))


def _open_jobs(source: Source) -> JobQuerySet:
    jobs: JobQuerySet = Job.objects.filter(
        tenant=source.employer.tenant_id, external_source=source.external_source
    )
    return jobs.filter(status__in=OPEN).exclude(external_id="")


def _is_suspicious(missing: int, known: int, seen: Collection[str]) -> bool:
    return missing > 0 and (not seen or (known >= FEW and missing > MOST_SHARE * known))


def _end(ids: Sequence[object], source: Source) -> int:
    with acting_for(user_id=source.actor.pk, tenant_id=source.employer.tenant_id):
        jobs = _open_jobs(source).filter(pk__in=ids).select_for_update(of=("self",)).order_by("pk")
        found = list(jobs.values_list("pk", "status"))
        drafts = [pk for pk, status in found if status == JobStatus.DRAFT]
        shown = [pk for pk, status in found if status != JobStatus.DRAFT]
        Job.objects.filter(pk__in=drafts).delete()
        now = timezone.now()
        Job.objects.filter(pk__in=shown).update(status=JobStatus.CLOSED, updated_at=now, updated_by=None)
        publish_all(JobStatusChanged(job_id=pk, status=JobStatus.CLOSED) for pk in shown)
        transaction.set_rollback(source.is_dry)
    return len(found)
