"""Facts that others may hear."""

from dataclasses import dataclass
from uuid import UUID

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class ResumeImportBegun(Event):
    """Somebody wants a resume out of a file."""

    import_id: UUID
