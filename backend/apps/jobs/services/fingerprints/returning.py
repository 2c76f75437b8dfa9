"""What our staff took down or sent back, posted anew by the same organization."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q

from apps.jobs.enums import JobStatus
from apps.jobs.models import Fingerprint, Job
from apps.jobs.services.fingerprints.text import ALIKE_FROM, compare, number_text, read_words

MOST_LOOKED_AT = 200  # of what was taken down, newest first


def comes_back(*, job: Job) -> bool:
    """Tell whether the posting says again what another one of its organization said that our staff took down, refused
    or hid. A copy is no way around a decision; what was live before with about the same words is none.
    """
    others = list_taken_down(tenant_id=job.tenant_id, but=job.pk)
    if not others:
        return False
    numbers = number_text(job=job)
    if job.published_at and _said_so_before(job, numbers):
        return False
    kept = Fingerprint.objects.filter(job__in=others).values_list("numbers", flat=True)
    if numbers and any(compare(numbers, other) >= ALIKE_FROM for other in kept):
        return True
    words = read_words(job=job)
    return any(read_words(job=other) == words for other in others)


def list_taken_down(*, tenant_id: UUID, but: UUID | None = None) -> list[Job]:
    """List what our staff took down, refused or hid of an organization, with its words only."""
    jobs = Job.objects.filter(Q(status=JobStatus.REMOVED) | Q(needs_release=True), tenant_id=tenant_id)
    others = jobs.exclude(pk=but) if but else jobs
    return list(others.order_by("-id").only("title", "description")[:MOST_LOOKED_AT])


def is_like_one(*, job: Job, others: Sequence[Job]) -> bool:
    """Tell whether the words are about those of one of the others, whose fingerprints nobody kept."""
    words, numbers = read_words(job=job), number_text(job=job)
    return any(
        read_words(job=other) == words or compare(numbers, number_text(job=other)) >= ALIKE_FROM
        for other in others
    )


def _said_so_before(job: Job, numbers: list[int]) -> bool:
    """Whether it went live with about these words; of a text too short to be known again we believe it."""
    before = Fingerprint.objects.filter(job_id=job.pk).first()
    return before is not None and (not numbers or compare(before.numbers, numbers) >= ALIKE_FROM)
