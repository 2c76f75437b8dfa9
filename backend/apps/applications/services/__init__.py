"""Writes of the app."""

from apps.applications.services.approach import approach_candidate
from apps.applications.services.clock import expire_unanswered, remind_of_answers
from apps.applications.services.close import close_applications_of
from apps.applications.services.contact_reads import note_contact_reads
from apps.applications.services.delete import delete_applications
from apps.applications.services.enclosures import EnclosureNotReady, Enclosures, ResumeNotFound
from apps.applications.services.responses import count_responses
from apps.applications.services.step import (
    EmployerNotVerified,
    ReasonMissing,
    StepNotAllowed,
    change_status,
)
from apps.applications.services.submission import AlreadyApplied, JobClosed, Submission
from apps.applications.services.submit import apply_to_opening, submit_application
from apps.applications.services.withdraw import withdraw_applications_of
from apps.jobs.services import JobHasEnded, NoPlaceLeft

__all__ = [
    "AlreadyApplied",
    "EmployerNotVerified",
    "EnclosureNotReady",
    "Enclosures",
    "JobClosed",
    "JobHasEnded",
    "NoPlaceLeft",
    "ReasonMissing",
    "ResumeNotFound",
    "StepNotAllowed",
    "Submission",
    "apply_to_opening",
    "approach_candidate",
    "change_status",
    "close_applications_of",
    "count_responses",
    "delete_applications",
    "expire_unanswered",
    "note_contact_reads",
    "remind_of_answers",
    "submit_application",
    "withdraw_applications_of",
]
