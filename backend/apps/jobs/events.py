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
class JobHeld(Event):
    """The rules sent a posting to a person of our staff; may be said again, with a newer check, when it changes."""

    job_id: UUID
    check_id: UUID


@dataclass(frozen=True, kw_only=True)
class JobRefused(Event):
    """Our staff did not let a posting go live; it is a draft again, or paused if it was live before."""

    job_id: UUID


@dataclass(frozen=True, kw_only=True)
class JobRemoved(Event):
    """Our staff took a posting down."""

    job_id: UUID


@dataclass(frozen=True, kw_only=True)
class JobRestored(Event):
    """Our staff took a removal back; `is_live` says whether the posting is live again, else it is paused."""

    job_id: UUID
    is_live: bool


@dataclass(frozen=True, kw_only=True)
class JobNoLongerLawful(Event):
    """The law, or an amount in it, changed, and a live posting breaks it now: it was paused."""

    job_id: UUID
    check_id: UUID


@dataclass(frozen=True, kw_only=True)
class JobSoonUnlawful(Event):
    """An amount of the law changes on a day that is known (ISO): from then on a live posting would break it."""

    job_id: UUID
    check_id: UUID
    from_on: str


@dataclass(frozen=True, kw_only=True)
class AlertRaised(Event):
    """A saved search found new jobs; `apps.jobs.selectors.find_alert_news` says which, as they are by then."""

    alert_id: UUID
