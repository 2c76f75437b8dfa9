"""Write an application, the first line of its timeline and who is to hear of it, in one statement."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from psycopg.types.json import Jsonb

from apps.applications.enums import ApplicationStatus
from apps.applications.events import ApplicationSubmitted
from apps.applications.services.answers import Answer
from apps.core.errors import DomainError
from apps.core.events import describe_publishing
from apps.core.models import new_id

# Not a SELECT on its face: pghistory would take it for one that writes nothing, and not say who did it. The queue is
# looked at only in the case that was written.
SUBMIT = """
    WITH submitted AS (
        SELECT applications_submit(%(application)s, %(entry)s, %(job)s, %(candidate)s, %(applicant)s, %(at)s,
            %(letter)s, %(answers)s, %(distance_km_band)s::smallint) AS outcome
    ) SELECT outcome, CASE WHEN outcome = '{submitted}' THEN ARRAY({publish}) END FROM submitted
"""


class JobClosed(DomainError):
    """The job is paused, filled, closed or expired."""

    code, message = "job_closed", _("This job no longer takes applications.")


class AlreadyApplied(DomainError):
    """The candidate has an application to this job that was not withdrawn."""

    code, message = "already_applied", _("You have already applied to this job.")


REFUSALS: dict[str, type[DomainError]] = {refusal.code: refusal for refusal in (JobClosed, AlreadyApplied)}


@dataclass(frozen=True, kw_only=True)
class Submission:
    """An application as it is handed in."""

    job_id: UUID
    candidate_id: UUID
    applicant_id: UUID
    letter: str
    answers: list[Answer]
    distance_km_band: int | None
    application_id: UUID = field(default_factory=new_id)
    entry_id: UUID = field(default_factory=new_id)
    at: datetime = field(default_factory=timezone.now)

    def values(self) -> dict[str, Any]:
        """As the statement wants them."""
        return {
            "application": self.application_id,
            "entry": self.entry_id,
            "job": self.job_id,
            "candidate": self.candidate_id,
            "applicant": self.applicant_id,
            "at": self.at,
            "letter": self.letter,
            "answers": Jsonb(self.answers),
            "distance_km_band": self.distance_km_band,
        }


def write_submission(submission: Submission) -> None:
    """Write it and publish that it was written.

    :raises JobClosed: if the job does not take applications at this moment
    :raises AlreadyApplied: if the candidate has applied to it and may not again
    """
    publish, jobs = describe_publishing(ApplicationSubmitted(application_id=submission.application_id))
    statement = SUBMIT.format(submitted=ApplicationStatus.SUBMITTED, publish=publish)
    # A refusal has written nothing, so it needs no savepoint to go back to.
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        cursor.execute(statement, {**submission.values(), **jobs})
        outcome: str = cursor.fetchone()[0]
    if outcome in REFUSALS:
        raise REFUSALS[outcome]
