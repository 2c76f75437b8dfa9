"""Facts that others may hear."""

from dataclasses import dataclass
from uuid import UUID

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class ApplicationSubmitted(Event):
    """A candidate applied to a job."""

    application_id: UUID


@dataclass(frozen=True, kw_only=True)
class ApplicationStatusChanged(Event):
    """An application took a step; `entry_id` is its line in the timeline, `to_status` an `ApplicationStatus`."""

    application_id: UUID
    entry_id: UUID
    to_status: str
