"""Facts that others may hear."""

from dataclasses import dataclass
from uuid import UUID

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class JobPublished(Event):
    """A posting went live, for the first time or again."""

    job_id: UUID


@dataclass(frozen=True, kw_only=True)
class JobStatusChanged(Event):
    """A posting moved to `status` (a `JobStatus` value); also told beside `JobPublished`."""

    job_id: UUID
    status: str


@dataclass(frozen=True, kw_only=True)
class AlertRaised(Event):
    """A saved search found new jobs; `apps.jobs.selectors.find_alert_news` says which, as they are by then."""

    alert_id: UUID
