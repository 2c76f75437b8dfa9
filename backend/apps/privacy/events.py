"""What happens here."""

from dataclasses import dataclass
from uuid import UUID

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class ExportRequested(Event):
    """A person wants to see everything that we hold about them."""

    export_id: UUID
