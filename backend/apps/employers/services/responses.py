"""Keep how soon employers answer; the applications themselves are counted upstairs."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from apps.employers.models import ResponseRecord


@dataclass(frozen=True, kw_only=True)
class ResponseCount:
    """How soon one employer answered: the fields of `ResponseRecord`."""

    employer_id: UUID
    median_days: Decimal | None
    answered_share: Decimal
    applications_counted: int


@transaction.atomic
def store_response_counts(*, counts: Collection[ResponseCount], employers: Collection[UUID]) -> None:
    """Store what was counted for these employers; one for which nothing was counted has no record any more.

    Call it where everybody's rows may be written (`acting_as_system`).
    """
    counted = {count.employer_id for count in counts}
    ResponseRecord.objects.filter(employer_id__in=set(employers) - counted).delete()
    ResponseRecord.objects.bulk_create(
        [ResponseRecord(**asdict(count), counted_at=timezone.now()) for count in counts],
        update_conflicts=True,
        unique_fields=["employer"],
        update_fields=["median_days", "answered_share", "applications_counted", "counted_at"],
    )
