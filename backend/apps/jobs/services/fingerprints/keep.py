"""Keep by what a posting is known again."""

from django.db import transaction
from django.utils import timezone

from apps.jobs.enums import TraceKind
from apps.jobs.models import Fingerprint, Job, Trace
from apps.jobs.services.fingerprints.contacts import hash_contacts
from apps.jobs.services.fingerprints.text import ALIKE_FROM, compare, number_text, split_into_bands


@transaction.atomic
def keep_fingerprints(*, job: Job) -> None:
    """Keep the fingerprint of what the posting says now, instead of an earlier one; none of what another site posted.

    A text that changed a little stays as old as it was, so that whoever wrote it first stays the first.
    """
    if job.is_imported:
        return
    numbers = number_text(job=job)
    before = Fingerprint.objects.filter(job_id=job.pk).first()
    is_same = before is not None and compare(before.numbers, numbers) >= ALIKE_FROM
    seen_at = before.seen_at if before is not None and is_same else timezone.now()
    Fingerprint.objects.update_or_create(
        job_id=job.pk, defaults={"tenant_id": job.tenant_id, "numbers": numbers, "seen_at": seen_at}
    )
    _keep_traces(job, TraceKind.TEXT, split_into_bands(numbers))
    _keep_traces(job, TraceKind.CONTACT, hash_contacts(job=job))


def _keep_traces(job: Job, kind: TraceKind, values: list[int]) -> None:
    stored = Trace.objects.filter(job_id=job.pk, kind=kind)
    known = set(stored.values_list("value", flat=True))
    stored.exclude(value__in=values).delete()
    Trace.objects.bulk_create(
        Trace(job_id=job.pk, tenant_id=job.tenant_id, kind=kind, value=value) for value in {*values} - known
    )
