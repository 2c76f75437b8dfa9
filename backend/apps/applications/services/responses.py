"""Count how soon employers answer."""

from uuid import UUID

from apps.applications.selectors import list_response_counts
from apps.core.services import acting_as_system
from apps.employers.models import Employer
from apps.employers.services import store_response_counts

BATCH = 200


def count_responses() -> int:
    """Count anew how soon every employer answers; returns how many employers were looked at.

    In batches, each a transaction of its own; whoever is stopped in between may begin again.
    """
    total, last = 0, None
    while batch := _count_some(after=last):
        total, last = total + len(batch), batch[-1]
    return total


def _count_some(*, after: UUID | None) -> list[UUID]:
    with acting_as_system(reason="applications.count_responses"):
        employers = Employer.objects.filter(pk__gt=after) if after else Employer.objects.all()
        batch = list(employers.order_by("pk").values_list("pk", flat=True)[:BATCH])
        store_response_counts(counts=list_response_counts(employers=batch), employers=batch)
    return batch
