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


@dataclass(frozen=True, kw_only=True)
class AnswerDue(Event):
    """Somebody waits for the employer's answer to an application for days; told once."""

    application_id: UUID


@dataclass(frozen=True, kw_only=True)
class ApplicationsClosed(Event):
    """A job was closed, or its time was over, and applications to it ended that nobody had decided on."""

    job_id: UUID


@dataclass(frozen=True, kw_only=True)
class CandidateApproached(Event):
    """An employer asked somebody whose profile it found to apply to a job."""

    approach_id: UUID


@dataclass(frozen=True, kw_only=True)
class InterviewProposed(Event):
    """An employer proposed times for an interview."""

    interview_id: UUID
    application_id: UUID


@dataclass(frozen=True, kw_only=True)
class InterviewChosen(Event):
    """A candidate chose one of the times."""

    interview_id: UUID
    application_id: UUID


@dataclass(frozen=True, kw_only=True)
class InterviewDeclined(Event):
    """None of the times fits the candidate."""

    interview_id: UUID
    application_id: UUID


@dataclass(frozen=True, kw_only=True)
class InterviewCancelled(Event):
    """One of the sides, or the platform at the end of the application, called the interview off."""

    interview_id: UUID
    application_id: UUID
