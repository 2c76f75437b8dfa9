"""Postings of other organizations that say the same, or name the same telephone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
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
    numbers, contacts = number_text(job=job), hash_contacts(job=job)
    if job.is_imported or not (numbers or contacts):
        return []
    with acting_as_system(reason="jobs.find_twins", is_routine=True):
        traces = _list_traces(job, [*split_into_bands(numbers), *contacts])
        texts = list(_find_texts(job, numbers, {id for id, _, kind in traces if kind == TraceKind.TEXT}))
    shared = {(id, tenant_id) for id, tenant_id, kind in traces if kind == TraceKind.CONTACT}
    return [*texts, *(Twin(id, tenant_id, TraceKind.CONTACT, 1.0) for id, tenant_id in sorted(shared))][
        :MOST_TWINS
    ]


def _list_traces(job: Job, values: list[int]) -> list[tuple[UUID, UUID, str]]:
    rows = Trace.objects.filter(value__in=values).exclude(tenant_id=job.tenant_id)
    found = rows.order_by("kind", "job_id").values_list("job_id", "tenant_id", "kind").distinct()
    return list(found[:MOST_LOOKED_AT])


def _find_texts(job: Job, numbers: list[int], ids: set[UUID]) -> Iterator[Twin]:
    if not ids:
        return
    stored = {each.job_id: each for each in Fingerprint.objects.filter(job_id__in={*ids, job.pk})}
    since = _get_age(stored.pop(job.pk, None), numbers)
    for other in sorted(stored.values(), key=lambda each: each.seen_at):
        alike = compare(numbers, other.numbers)
        if alike >= ALIKE_FROM and other.seen_at < since:
            yield Twin(other.job_id, other.tenant_id, TraceKind.TEXT, alike)


def _get_age(own: Fingerprint | None, numbers: list[int]) -> datetime:
    """Since when the posting says about the same."""
    is_same = own is not None and compare(own.numbers, numbers) >= ALIKE_FROM
    return own.seen_at if own is not None and is_same else timezone.now()
