"""What became of a row."""

from dataclasses import dataclass

from apps.core.errors import DomainError
from apps.jobs.services.imports.rows import Reason

CREATED, UPDATED, UNCHANGED, REFUSED = "created", "updated", "unchanged", "refused"


@dataclass(frozen=True)
class RowReport:
    """What became of one row. A posting that was taken but did not pass the publish gate has reasons, too."""

    number: int
    external_id: str
    outcome: str
    reasons: tuple[Reason, ...] = ()
    is_published: bool = False


def reasons_of(refusal: DomainError) -> tuple[Reason, ...]:
    """Tell a rule's refusal as reasons of a row."""
    errors = tuple(Reason(error.field, error.code, str(error.message)) for error in refusal.errors)
    return errors or (Reason("row", refusal.code, str(refusal)),)
