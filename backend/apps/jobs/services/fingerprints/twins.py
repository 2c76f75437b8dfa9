"""Postings of other organizations that say the same, or name the same telephone."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from apps.core.services import acting_as_system
from apps.jobs.enums import TraceKind
from apps.jobs.models import Fingerprint, Job, Trace
from apps.jobs.services.fingerprints.contacts import hash_contacts
from apps.jobs.services.fingerprints.text import ALIKE_FROM, compare, number_text, split_into_bands

MOST_TWINS = 20
MOST_LOOKED_AT = 500  # a text that so many share is a template; any of them will do


@dataclass(frozen=True)
class Twin:
    """A posting of somebody else, and what it has in common with this one."""

    job_id: UUID
    tenant_id: UUID
    kind: TraceKind
    alike: float  # share of the words in common; 1 for contact details


def find_twins(*, job: Job) -> list[Twin]:
    """Find postings of other organizations with the same text or contact details; for our staff only.

    Of two with the same text the later one has a twin, not the one that was there first. What another site posted has
    none and is none. The posting may be unsaved.
    """
    if job.is_imported:
        return []
    with acting_as_system(reason="jobs.find_twins"):
        return [*_find_texts(job), *_find_contacts(job)][:MOST_TWINS]


def _find_texts(job: Job) -> Iterable[Twin]:
    numbers = number_text(job=job)
    if not numbers:
        return
    own = Fingerprint.objects.filter(job_id=job.pk).first()
    is_known = own is not None and compare(own.numbers, numbers) >= ALIKE_FROM
    since = own.seen_at if own is not None and is_known else timezone.now()
    traces = _list_traces(job, TraceKind.TEXT, split_into_bands(numbers))
    others = Fingerprint.objects.filter(job_id__in={job_id for job_id, _ in traces}, seen_at__lt=since)
    for other in others.order_by("seen_at"):
        alike = compare(numbers, other.numbers)
        if alike >= ALIKE_FROM:
            yield Twin(other.job_id, other.tenant_id, TraceKind.TEXT, alike)


def _find_contacts(job: Job) -> Iterable[Twin]:
    found = {*_list_traces(job, TraceKind.CONTACT, hash_contacts(job=job))}
    return [Twin(job_id, tenant_id, TraceKind.CONTACT, 1.0) for job_id, tenant_id in sorted(found)]


def _list_traces(job: Job, kind: TraceKind, values: list[int]) -> list[tuple[UUID, UUID]]:
    rows = Trace.objects.filter(value__in=values, kind=kind).exclude(tenant_id=job.tenant_id)
    return list(rows.values_list("job_id", "tenant_id")[:MOST_LOOKED_AT]) if values else []
