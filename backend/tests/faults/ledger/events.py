"""What happens in the trials."""

from dataclasses import dataclass
from uuid import UUID

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class LineOrdered(Event):
    """Somebody wants one line in the ledger."""

    line_id: UUID
